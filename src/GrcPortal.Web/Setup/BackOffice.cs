using GrcPortal.Web.Areas.BackOffice.Inbox;
using GrcPortal.Web.Areas.BackOffice.Requests;
using GrcPortal.Web.Security;

namespace GrcPortal.Web.Setup;

internal static class BackOfficeServices
{
    /// <summary>What the agents' screens are built from, and the operator's.</summary>
    public static void AddBackOffice(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<RequestGate>().AddScoped<ReadRequest>().AddScoped<RequestList>();
        builder.Services.AddSingleton<DecoyPassword>();
    }
}
