using GrcPortal.Core.Places;
using GrcPortal.Core.Requests;

namespace GrcPortal.Web.Shared.Places;

/// <summary>Makes one place of what was posted: a point put on the map, an address taken from those we know, or words alone.</summary>
public sealed class SettlePlace(TownPlaces places, FindAddresses find)
{
    /// <summary>What keeps the address as it was typed.</summary>
    public const string AsTyped = "mine";

    private const int MostChoices = 6;
    private const double NearEnough = 80;   // metres: further than that, an address would mislead

    /// <param name="draft">What was answered before, where this is an answer given again.</param>
    public async Task<SettledPlace> RunAsync(TypedPlace form, Draft? draft, CancellationToken ct)
    {
        if (PointOf(form, draft) is { } point)
        {
            var address = form.Address ?? (await find.NearestAsync(point, ct) is { } nearest && nearest.Metres <= NearEnough ? nearest.Address.Label : null);
            return await AtAsync(point, address, ct);
        }
        if (form.Address is null || form.Choice is AsTyped || IsAnsweredSo(form, draft)) return new(form.Address, null, null);

        var known = await find.SuggestAsync(form.Address, MostChoices, ct);
        if (known.FirstOrDefault(found => found.Label == form.Choice) is { } chosen) return await AtAsync(chosen.At, chosen.Label, ct);
        return known.Where(found => found.IsSure).Take(2).ToList() switch
        {
            _ when known.Count is 0 => new(form.Address, null, null),
            [var only] => await AtAsync(only.At, only.Label, ct),
            _ => new(form.Address, null, null) { Choices = [.. known.Select(found => found.Label)] },
        };
    }

    /// <summary>The point of an earlier answer is no longer meant once the address is another.</summary>
    private static GeoPoint? PointOf(TypedPlace form, Draft? draft) =>
        GeoPoint.Parse(form.Point) is { } point && !(draft?.Address is { } before && before != form.Address && GeoPoint.Of(draft.Lat, draft.Lon)?.ToString() == form.Point) ? point : null;

    /// <summary>This very address was kept as typed before: it is not asked about again.</summary>
    private static bool IsAnsweredSo(TypedPlace form, Draft? draft) =>
        draft is not null && draft.Answered.HasFlag(DraftSteps.Place) && draft.Address == form.Address && draft.Lat is null;

    private async Task<SettledPlace> AtAsync(GeoPoint point, string? address, CancellationToken ct)
    {
        var located = await places.LocateAsync(point, ct);
        return new(address, point, located.SectorId) { IsOutside = located.IsOutside };
    }
}

/// <summary>Where it is, as a form says it.</summary>
/// <param name="Point">Put on the map, found by the telephone, or that of a suggested address.</param>
/// <param name="Choice">Which of the addresses offered for what was typed.</param>
public sealed record TypedPlace(string? Address, string? Point, string? Choice);

/// <summary>Settled, unless it is outside the territory or one of several addresses.</summary>
public sealed record SettledPlace(string? Address, GeoPoint? Point, Guid? SectorId)
{
    public bool IsOutside { get; init; }

    public IReadOnlyList<string> Choices { get; init; } = [];
}
