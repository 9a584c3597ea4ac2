using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Areas.Admin.Categories;
using GrcPortal.Web.Areas.Admin.Departments;
using GrcPortal.Web.Areas.Admin.Forms.Questions;
using GrcPortal.Web.Areas.Admin.Routing;
using GrcPortal.Web.Areas.Admin.Teams;

namespace GrcPortal.Web.Setup;

internal static class AdministrationServices
{
    /// <summary>What changes the organisation and the catalogue, and the screens that ask it to.</summary>
    public static void AddAdministration(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<ChangeDepartments>().AddScoped<ReadDepartments>().AddScoped<ChangeTeams>().AddScoped<ReadTeam>();
        builder.Services.AddScoped<ChangeReasons>().AddScoped<ChangeBodies>().AddScoped<ChangeRouting>().AddScoped<ReadRouting>().AddScoped<ChangeReplies>();
        builder.Services.AddScoped<ChangeCategories>().AddScoped<ReadCategories>().AddScoped<ChangeForms>().AddScoped<ReadDraft>().AddScoped<ChangeTrades>().AddScoped<ChangeCalendars>();
    }
}
