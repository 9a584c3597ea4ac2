namespace GrcPortal.Core.Tenants;

/// <summary>From what a town's clock shows to the moment it is. A time that the clock skips in spring is the moment it skips to; one that it shows twice in autumn is two moments.</summary>
public static class ZoneMoments
{
    public static DateTimeOffset FirstMoment(this TimeZoneInfo zone, DateTime local) =>
        zone.IsAmbiguousTime(local) ? new DateTimeOffset(local, zone.GetAmbiguousTimeOffsets(local).Max()).ToUniversalTime() : LastMoment(zone, local);

    public static DateTimeOffset LastMoment(this TimeZoneInfo zone, DateTime local)
    {
        while (zone.IsInvalidTime(local)) local = local.AddMinutes(1);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();   // of a time shown twice, the standard offset: the second one
    }
}
