using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Statistics;
using GrcPortal.Web.Areas.Portal.Filing;
using GrcPortal.Web.Areas.Portal.Map;
using GrcPortal.Web.Areas.Portal.Tracking;

namespace GrcPortal.Web.Setup;

internal static class Portal
{
    public static void AddPortal(this WebApplicationBuilder builder) => builder.Services
        .AddScoped<PublicCatalogues>()
        .AddScoped<PublicDemands>()
        .AddSingleton<FigureMemory>().AddScoped<ReadRealDelays>()
        .AddScoped<FilingDesk>()
        .AddScoped<PhotoPlace>()
        .AddScoped<TrackingAccess>()
        .AddScoped<ReadTracking>().AddScoped<ReadCarrier>();
}
