using GrcPortal.Core.Places;
using GrcPortal.Web.Shared.Maps;
using GrcPortal.Web.Shared.Places;

namespace GrcPortal.Web.Setup;

internal static class PlacesServices
{
    public static void AddPlaces(this WebApplicationBuilder builder) => builder.Services
        .AddMemoryCache()
        .AddScoped<TownPlaces>()
        .AddScoped<FindAddresses>()
        .AddScoped<ChangeMap>()
        .AddScoped<MapPages>()
        .AddScoped<SettlePlace>();
}
