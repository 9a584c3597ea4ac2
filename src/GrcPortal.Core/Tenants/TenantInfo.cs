using GrcPortal.Core.Requests.Clocks;

namespace GrcPortal.Core.Tenants;

/// <summary>What a request or a job needs to know of its tenant, read once and kept in memory.</summary>
public sealed record TenantInfo(
    int Id, string Slug, string Name, TenantState State, string CanonicalHost, string TimeZone, string Culture,
    string Colour, string SenderEmail, string? Phone, int AutoCloseDays)
{
    public TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    /// <summary>The days of its zone, and what its promises count in until it has calendars: see <see cref="Organisation.TownCalendars"/>.</summary>
    public ClockCalendar Calendar => StartingCalendars.OfficesIn(Zone);

    public DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Zone).DateTime);

    /// <summary>Its first moment: midnight, or what the change to summer time leaves of it.</summary>
    public DateTimeOffset StartOf(DateOnly day) => Zone.FirstMoment(day.ToDateTime(TimeOnly.MinValue));
}
