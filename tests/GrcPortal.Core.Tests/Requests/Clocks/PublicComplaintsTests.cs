using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Requests.Clocks;

namespace GrcPortal.Core.Tests.Requests.Clocks;

/// <summary>What users of other software complain about in public, and what the clocks answer.</summary>
public sealed class PublicComplaintsTests
{
    private static readonly ClockRules Road = Rules("Offices", "5 WorkingDays");

    [Fact]   // FixMyStreet: the council's own delays are not used, nothing says that a report is overdue
    public void Each_category_has_its_own_delay_and_lateness_is_said()
    {
        var (hole, crossing) = (Start("2026-03-02 10:00", Road), Start("2026-03-02 10:00", Rules("Offices", "60 WorkingDays")));

        Assert.Equal((true, false), (Close(hole).IsLate(At("2026-03-09 17:01")), Close(crossing).IsLate(At("2026-03-09 17:01"))));
        Assert.False(Close(hole).IsLate(At("2026-03-09 17:00")));
    }

    [Fact]   // démarche.numerique: nine months are announced where the service takes one, since files waiting for the citizen count
    public void Time_spent_waiting_for_the_citizen_is_not_the_services()
    {
        var clocks = Start("2026-01-05 10:00", Road).Pause("Citizen", PauseSide.Citizen, At("2026-01-06 18:00")).Resume(At("2026-09-07 07:00"));

        Assert.Equal(TimeSpan.FromDays(3), Close(clocks).CountedUntil(At("2026-09-08 18:00")));   // 6 January, 7 and 8 September
        Assert.False(Close(clocks).IsLate(At("2026-09-08 18:00")));
    }

    [Fact]   // démarche.numerique: nobody is warned when a file is not handled in time
    public void A_demand_forgotten_is_late_from_the_moment_its_date_is_over_on() => Assert.Equal(
        (false, true), (Close(Start("2026-03-02 10:00", Road)).IsLate(At("2026-03-09 16:59")), Close(Start("2026-03-02 10:00", Road)).IsLate(At("2027-03-09 10:00"))));

    [Fact]   // osTicket: the clock cannot be paused
    public void A_state_that_waits_stops_the_clock()
    {
        var waiting = Start("2026-03-02 10:00", Road).Pause("Supplier", PauseSide.ThirdParty, At("2026-03-03 10:00"));

        Assert.Equal((null, false), (Close(waiting).Due, Close(waiting).IsLate(At("2027-01-01 10:00"))));
    }

    [Fact]   // osTicket: overdue although the agent answered and the citizen vanished
    public void A_demand_whose_citizen_has_vanished_never_becomes_late()
    {
        var asked = Start("2026-03-02 10:00", Road).Reach(ClockKind.TakeOn, At("2026-03-02 11:00")).Pause("Citizen", PauseSide.Citizen, At("2026-03-02 11:00"));

        Assert.All(asked.All, clock => Assert.False(clock.IsLate(At("2036-03-02 10:00"))));
    }

    [Fact]   // osTicket: no business hours, no holidays
    public void Nights_weekends_and_holidays_do_not_count()
    {
        var clock = Close(Start("2026-04-03 16:00", Rules("Offices", "2 WorkingHours")));

        Assert.Equal(At("2026-04-07 09:30"), clock.Due);
        Assert.Contains(clock.Story, stretch => stretch.Why.Holiday is Holiday.EasterMonday);
    }

    [Fact]   // GLPI: when the priority changes, the pauses are forgotten and the request breaches
    public void Another_priority_does_not_forget_the_pauses()
    {
        var paused = Start("2026-03-02 10:00", Road).Pause("Citizen", PauseSide.Citizen, At("2026-03-02 11:00")).Resume(At("2026-03-20 11:00"));
        var urgent = paused.Change(Rules("Offices", "2 WorkingDays"));

        Assert.Equal((At("2026-03-23 17:00"), false), (Close(urgent).Due!.Value, Close(urgent).IsLate(At("2026-03-20 12:00"))));   // the 20th, then Monday
        Assert.Equal(At("2026-03-26 17:00"), paused.MovesTo(urgent, MoveReason.Priority, At("2026-03-20 12:00"))[^1].Old);
    }

    [Fact]   // GLPI: the calendar in use is nowhere to be seen from the ticket
    public void A_clock_knows_the_calendar_it_counts_on() => Assert.Equal(
        (StartingCalendars.Crews, Known.Paris), (Close(Start("2026-03-02 10:00", Rules("Crews", "1 WorkingDays"))).Calendar.Definition, Close(Start("2026-03-02 10:00", Road)).Calendar.Zone.Id));

    [Fact]   // Zammad: 48 hours became six days and nobody knew why, a feed of holidays had days that are none
    public void Forty_eight_hours_are_explained_to_the_minute_and_only_the_law_makes_a_holiday()
    {
        var clock = Close(Start("2026-12-23 10:00", Rules("Offices", "15 WorkingHours")));

        Assert.Equal(At("2026-12-28 10:00"), clock.Due);
        Assert.Equal([Holiday.Christmas], clock.Segments.Where(stretch => stretch.Why.Holiday is not null).Select(stretch => stretch.Why.Holiday!.Value));
        Assert.Equal(clock.Due - clock.From, clock.Segments.Aggregate(TimeSpan.Zero, (sum, stretch) => sum + (stretch.To!.Value - stretch.From)));
    }

    [Fact]   // Zammad: the clock of updates overrides the first answer and raises alarms on answered tickets
    public void A_promise_that_was_kept_stays_kept_whatever_happens_next()
    {
        var answered = Start("2026-03-02 10:00", Road).Reach(ClockKind.TakeOn, At("2026-03-02 11:00"));
        var later = answered.Pause("Citizen", PauseSide.Citizen, At("2026-03-03 10:00")).Resume(At("2026-03-04 10:00")).Reach(ClockKind.TakeOn, At("2026-06-01 10:00")).End(At("2026-03-05 10:00")).Reopen(At("2026-04-01 10:00"));

        Assert.Equal((At("2026-03-02 11:00"), false), (later[ClockKind.TakeOn]!.DoneAt!.Value, later[ClockKind.TakeOn]!.IsLate(At("2027-01-01 10:00"))));
    }

    [Fact]   // Zammad: reminders at midnight
    public void No_working_date_falls_at_night() => Assert.All(Enumerable.Range(0, 24 * 14), hour =>
    {
        var due = Close(DemandClocks.Start(At("2026-03-02 00:00").AddHours(hour), Rules("Offices", "3 WorkingHours"))).Due!.Value;

        Assert.InRange(TimeZoneInfo.ConvertTime(due, TimeZoneInfo.FindSystemTimeZoneById(Known.Paris)).TimeOfDay, new(8, 30, 1), new(17, 0, 0));
    });

    [Fact]   // Frappe Helpdesk: no lunch break
    public void The_lunch_break_does_not_count() => Assert.Equal(At("2026-03-02 14:00"), Close(Start("2026-03-02 11:00", Rules("Offices", "2 WorkingHours"))).Due);

    [Fact]   // Frappe Helpdesk: paused, it says, and the clock still runs
    public void While_it_is_paused_nothing_counts()
    {
        var paused = Close(Start("2026-03-02 09:00", Rules("Offices", "10 WorkingHours")).Pause("Weather", PauseSide.Weather, At("2026-03-02 10:00")));

        Assert.Equal((TimeSpan.FromHours(1), TimeSpan.FromHours(1)), (paused.CountedUntil(At("2026-03-02 10:00")), paused.CountedUntil(At("2026-05-02 10:00"))));
    }

    [Fact]   // Libredesk: alarms on closed tickets
    public void A_demand_closed_in_time_is_never_late()
    {
        var closed = Start("2026-03-02 10:00", Road).End(At("2026-03-09 17:00"));

        Assert.False(Close(closed).IsLate(At("2036-03-09 10:00")));
    }

    [Fact]   // Austin: the figures of on-time requests leave the open overdue ones out
    public void An_open_overdue_demand_is_late_like_a_closed_one()
    {
        var (open, closed) = (Start("2026-03-02 10:00", Road), Start("2026-03-02 10:00", Road).End(At("2026-03-09 17:01")));

        Assert.Equal((true, true), (Close(open).IsLate(At("2026-03-10 10:00")), Close(closed).IsLate(At("2026-03-10 10:00"))));
    }

    [Fact]   // Austin: the delay of the tool and that of the document disagree
    public void The_promise_of_the_catalogue_is_the_clocks_own() => Assert.Equal(
        Close(Start("2026-03-02 10:00", Road)).DueOn, Target.InWorkingDays(5).DueOn(ClockKind.Close, At("2026-03-02 10:00"), Known.Calendar("Offices")));

    private static DemandClocks Start(string received, ClockRules rules) => DemandClocks.Start(At(received), rules);

    private static Clock Close(DemandClocks clocks) => clocks[ClockKind.Close]!;

    private static ClockRules Rules(string calendar, string close) => new(
        Known.Calendar(calendar), new Dictionary<ClockKind, Target> { [ClockKind.TakeOn] = Known.Target("1 WorkingDays"), [ClockKind.Close] = Known.Target(close) });

    private static DateTimeOffset At(string written) => Known.Moment(written);
}
