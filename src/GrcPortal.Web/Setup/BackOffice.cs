using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Listing;
using GrcPortal.Web.Areas.Admin.Agents;
using GrcPortal.Web.Areas.Admin.Messages;
using GrcPortal.Web.Areas.BackOffice.Absences;
using GrcPortal.Web.Areas.BackOffice.Entering;
using GrcPortal.Web.Areas.BackOffice.Inbox;
using GrcPortal.Web.Areas.BackOffice.Interventions;
using GrcPortal.Web.Areas.BackOffice.Interventions.Weeks;
using GrcPortal.Web.Areas.BackOffice.Requests;
using GrcPortal.Web.Areas.BackOffice.Requests.Assigning;
using GrcPortal.Web.Areas.BackOffice.Requests.Merging;
using GrcPortal.Web.Areas.BackOffice.Requests.Planning;
using GrcPortal.Web.Areas.BackOffice.Requests.Requalifying;
using GrcPortal.Web.Areas.BackOffice.Requests.Templates;
using GrcPortal.Web.Areas.BackOffice.Statistics;
using GrcPortal.Web.Areas.BackOffice.Statistics.Charts;
using GrcPortal.Web.Security;

namespace GrcPortal.Web.Setup;

internal static class BackOfficeServices
{
    /// <summary>What the agents' screens are built from, the administrators' and the operator's.</summary>
    public static void AddBackOffice(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<RequestGate>().AddScoped<ReadRequest>().AddScoped<ReadAssignable>().AddScoped<ReadRequalification>().AddScoped<ReadMerging>().AddScoped<ReadReasons>().AddScoped<ReadTemplates>();
        builder.Services.AddScoped<RequestList>().AddScoped<FilterRequests>().AddScoped<FilterChips>().AddScoped<ReadFilterChoices>().AddScoped<ReadTownNames>().AddScoped<SoughtWords>();
        builder.Services.AddScoped<EntryDesk>().AddScoped<ReadEntry>().AddScoped<CheckEntry>().AddScoped<TypedRequester>().AddScoped<NearDemands>().AddScoped<JoinRequest>();
        builder.Services.AddScoped<ReadDashboard>().AddScoped<ChartWords>();
        builder.Services.AddScoped<ReadWordings>();
        builder.Services.AddScoped<ReadAgents>().AddScoped<ReadPlaces>().AddScoped<ReadAbsences>();
        builder.Services.AddScoped<ChangeRights>().AddScoped<InviteAgent>().AddScoped<DeclareAbsence>();
        builder.Services.AddScoped<InterventionGate>().AddScoped<ReadIntervention>().AddScoped<ReadExecutants>().AddScoped<NearbyDemands>().AddScoped<ReadWeek>();
        builder.Services.AddSingleton<DecoyPassword>();
    }
}
