using System.Globalization;
using GrcPortal.Core.Tenants;

namespace GrcPortal.Web.Areas.Portal.Map;

/// <summary>What narrows the public map and its list, as it stands in their address.</summary>
public sealed record MapFilter(string? Family, PublicState? State, MapCursor? After)
{
    public static MapFilter Of(string? family, string? state, string? after) => new(
        string.IsNullOrWhiteSpace(family) || family.Length > 80 ? null : family,
        Enum.TryParse<PublicState>(state, out var known) && Enum.IsDefined(known) ? known : null,
        MapCursor.Parse(after));

    /// <param name="after">The place in the list, protected.</param>
    public string Query(string? after = null)
    {
        (string Name, string? Value)[] parts = [("famille", Family), ("etat", State?.ToString()), ("suite", after)];
        return "?" + string.Join('&', parts.Where(part => part.Value is not null).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}"));
    }
}

/// <summary>The last demand of the page before.</summary>
public sealed record MapCursor(DateTimeOffset At, Guid Id)
{
    public static MapCursor? Parse(string? text) =>
        text?.Split('_') is [var at, var id] && Guid.TryParseExact(id, "N", out var guid)
        && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var microseconds) && microseconds < 221_845_392_000_000_000
            ? new(DateTimeOffset.UnixEpoch.AddMicroseconds(microseconds), guid) : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(At - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond}_{Id:N}");
}

/// <summary>The town's months.</summary>
public sealed record TownClock(TenantInfo Town)
{
    public DateOnly MonthOf(DateTimeOffset at)
    {
        var day = Town.DayOf(at);
        return new(day.Year, day.Month, 1);
    }
}
