using GrcPortal.Core.Requests.Clocks;

namespace GrcPortal.Core.Requests;

/// <summary>Until when the answer to a question is awaited (the day itself included), and what comes of the demand without one.</summary>
/// <param name="RemindOn">When the citizen is reminded, if there is time for it.</param>
public sealed record AwaitedAnswer(DateOnly By, WithoutAnswer Otherwise, DateOnly? RemindOn = null)
{
    public const int UsualDays = 10, MostDays = 60, MostMonths = 6, ReminderDays = 3;

    /// <summary>Nobody answers in no time, and half a year is long enough.</summary>
    public static bool Allows(DateOnly by, DateOnly today) => by > today && by <= today.AddMonths(MostMonths);

    /// <summary>With a reminder three working days before, unless that is the day of the question or the next.</summary>
    public static AwaitedAnswer Until(DateOnly by, WithoutAnswer otherwise, DateOnly today, ClockCalendar calendar)
    {
        var remind = by;
        for (var left = ReminderDays; left > 0 && remind > today;)
        {
            remind = remind.AddDays(-1);
            if (calendar.IsWorkingDay(remind)) left--;
        }
        return new(by, otherwise, remind > today.AddDays(1) ? remind : null);
    }
}

/// <summary>What the system does when nobody answered by then: both are acts the lifecycle has from a question. Closing is not, since nothing was done.</summary>
public enum WithoutAnswer { GoOn, Refuse }
