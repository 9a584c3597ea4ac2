using GrcPortal.Core.Places;
using GrcPortal.Web.Shared.Places;

namespace GrcPortal.Web.Areas.Portal.Filing;

/// <summary>Whether a photo was taken here: inside the territory, with one of its addresses close by.</summary>
public sealed class PhotoPlace(TownPlaces places, FindAddresses find)
{
    public const string Offered = "PhotoPlace";

    private const double Near = 1000, SameHouse = 80;   // metres

    /// <summary>Null when it was taken elsewhere.</summary>
    public async Task<SettledPlace?> FindAsync(GeoPoint at, CancellationToken ct)
    {
        if (!at.IsOnEarth || await find.NearestAsync(at, ct) is not { } nearest || nearest.Metres > Near) return null;
        var located = await places.LocateAsync(at, ct);
        return located.IsOutside ? null : new(nearest.Metres <= SameHouse ? nearest.Address.Label : null, at, located.SectorId);
    }
}
