using GrcPortal.Core.Places;
using GrcPortal.Web.Shared.Maps;

namespace GrcPortal.Web.Areas.BackOffice.Requests;

/// <summary>Where a demand is: a drawing of the streets around it that needs no script, and what a map takes its place on.</summary>
public sealed record RequestPlace(GeoPoint At, MapGround Ground, IReadOnlyList<(string Path, bool IsWater)> Lines)
{
    public const int Width = 640, Height = 360;
    private const double MetresAside = 260;

    public static async Task<RequestPlace?> OfAsync(GeoPoint? at, MapPages maps, TownPlaces places, CancellationToken ct) =>
        at is { } point && await maps.GroundAsync(ct) is { } ground
            ? new(point, ground, [.. (await places.PlanAsync(ct))?.Around(point, MetresAside, Width, Height) ?? []])
            : null;
}
