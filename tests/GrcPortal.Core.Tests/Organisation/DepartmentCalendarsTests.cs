using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests.Clocks;

namespace GrcPortal.Core.Tests.Organisation;

/// <summary>What a department counts on.</summary>
public sealed class DepartmentCalendarsTests
{
    private static readonly ClockCalendar Offices = StartingCalendars.OfficesIn(TimeZoneInfo.Utc), Crews = new(StartingCalendars.Crews, TimeZoneInfo.Utc);
    private readonly Guid _above = Ids.New(), _below = Ids.New(), _crews = Ids.New();

    [Fact]
    public void A_department_counts_on_its_own_calendar_or_the_nearest_above_or_the_towns()
    {
        var calendars = Of(new() { [_above] = new(null, _crews), [_below] = new(_above, null) });

        Assert.Same(Crews, calendars.Of(_above));
        Assert.Same(Crews, calendars.Of(_below));
        Assert.Same(Offices, calendars.Of(null));
        Assert.Same(Offices, Of(new() { [_below] = new(null, null) }).Of(_below));
    }

    [Fact]
    public void Departments_under_each_other_count_on_the_towns() =>
        Assert.Same(Offices, Of(new() { [_above] = new(_below, null), [_below] = new(_above, null) }).Of(_below));

    [Fact]
    public void A_department_it_has_not_read_is_not_known()
    {
        var calendars = Of(new() { [_above] = new(null, null) });

        Assert.True(calendars.Knows(null) && calendars.Knows(_above));
        Assert.False(calendars.Knows(_below));
    }

    private DepartmentCalendars Of(Dictionary<Guid, CalendarChoice> departments) => new(departments, new Dictionary<Guid, ClockCalendar> { [_crews] = Crews }, Offices);
}
