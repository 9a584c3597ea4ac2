using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Clocks;
using GrcPortal.Core.Tenants;

namespace GrcPortal.Core.Data.Demo;

/// <summary>The eighteen months before today and how busy each day is: Mondays, September, leaves and lamps in November, waste in summer, three days of storm.</summary>
internal sealed class DemoDays
{
    public const int Months = 18;
    private const double StormTimes = 6;
    private static readonly int[] StormsAgo = [47, 214, 398];

    /// <summary>In percent, in the first month and in the last.</summary>
    private static readonly (ChannelIn Channel, double First, double Last)[] Channels =
    [
        (ChannelIn.Counter, 25, 15), (ChannelIn.Letter, 20, 9), (ChannelIn.Phone, 19, 15), (ChannelIn.Email, 18, 12), (ChannelIn.Portal, 14, 34), (ChannelIn.SocialNetwork, 4, 3), (ChannelIn.MobileApp, 0, 12),
    ];

    private readonly TenantInfo _town;
    private readonly Random _luck;
    private readonly DateOnly _first, _last;
    private readonly Dictionary<DemoSeason, double[]> _sums = [];

    public DemoDays(TenantInfo town, DateTimeOffset now, Random luck)
    {
        (_town, _luck) = (town, luck);
        Today = town.DayOf(now);
        (_first, _last, End) = (Today.AddMonths(-Months), Today.AddDays(-1), town.StartOf(Today));
    }

    public DateOnly Today { get; }

    /// <summary>Nothing that is told happened later: the same day has the same demo from its first minute to its last.</summary>
    public DateTimeOffset End { get; }

    public DateOnly DayOf(DateTimeOffset moment) => _town.DayOf(moment);

    /// <summary>How far in the eighteen months, from 0 to 1.</summary>
    public double Progress(DateTimeOffset at) => Math.Clamp((_town.DayOf(at).DayNumber - _first.DayNumber) / (double)(_last.DayNumber - _first.DayNumber), 0, 1);

    /// <summary>When somebody asked, and how: offices are closed at night and at weekends, the portal is not.</summary>
    public (DateTimeOffset At, ChannelIn Channel) Reception(DemoSeason season)
    {
        var day = Day(season);
        var along = Progress(_town.StartOf(day));
        var draw = _luck.NextDouble() * 100;
        var channel = Channels.SkipWhile(one => (draw -= one.First + (one.Last - one.First) * along) >= 0).Select(one => one.Channel).FirstOrDefault(ChannelIn.Portal);
        if (channel is ChannelIn.Counter or ChannelIn.Phone or ChannelIn.Letter)
        {
            while (!_town.Calendar.IsWorkingDay(day)) day = day < _last ? day.AddDays(1) : day.AddDays(-4);
            return (At(day, Morning(day) ? 9 + _luck.NextDouble() * 2 : 8.5 + _luck.NextDouble() * 8), channel);
        }
        return (At(day, Morning(day) ? 9 + _luck.NextDouble() * 2 : 7 + 15 * (_luck.NextDouble() + _luck.NextDouble()) / 2), channel);
    }

    /// <summary>The first moment somebody is at work from then on.</summary>
    public DateTimeOffset AtWork(DateTimeOffset from)
    {
        var day = _town.DayOf(from);
        var hour = TimeZoneInfo.ConvertTime(from, _town.Zone).TimeOfDay.TotalHours;
        if (_town.Calendar.IsWorkingDay(day) && hour is >= 8 and < 17.25) return from;
        if (hour >= 8) day = day.AddDays(1);
        while (!_town.Calendar.IsWorkingDay(day)) day = day.AddDays(1);
        return At(day, 8 + _luck.NextDouble() * 2.5);
    }

    /// <summary>When the work of a night is done.</summary>
    public DateTimeOffset NightOf(DateOnly day) => At(day, 2.5);

    private bool Morning(DateOnly day) => day.DayOfWeek is DayOfWeek.Monday && _luck.Next(2) is 0;

    private DateTimeOffset At(DateOnly day, double hour) => _town.StartOf(day).AddSeconds((int)(hour * 3600));

    private DateOnly Day(DemoSeason season)
    {
        if (!_sums.TryGetValue(season, out var sums))
        {
            var sum = 0d;
            _sums[season] = sums = [.. Enumerable.Range(0, _last.DayNumber - _first.DayNumber + 1).Select(at => sum += Busy(_first.AddDays(at), season))];
        }
        var found = Array.BinarySearch(sums, _luck.NextDouble() * sums[^1]);
        return _first.AddDays(found < 0 ? ~found : found);
    }

    private double Busy(DateOnly day, DemoSeason season)
    {
        var week = Holidays.On(day) is not null ? 0.25 : day.DayOfWeek switch { DayOfWeek.Monday => 1.5, DayOfWeek.Friday => 1, DayOfWeek.Saturday => 0.45, DayOfWeek.Sunday => 0.3, _ => 1.1 };
        var year = season switch
        {
            DemoSeason.School => day.Month switch { 9 => 3.5, 6 or 8 => 1.6, 7 => 0.5, _ => 1 },
            DemoSeason.Leaves => day.Month switch { 11 => 9, 10 or 12 => 3, _ => 0.1 },
            DemoSeason.Dark => day.Month switch { 11 => 2.6, 10 or 12 or 1 => 1.7, 5 or 6 or 7 => 0.5, _ => 1 },
            DemoSeason.Summer => day.Month switch { 6 or 7 or 8 => 2.2, 12 or 1 or 2 => 0.6, _ => 1 },
            DemoSeason.Growth => day.Month switch { 4 or 5 or 6 or 7 => 2.4, 11 or 12 or 1 => 0.3, _ => 1 },
            DemoSeason.Frost => day.Month switch { 12 or 1 or 2 => 6, 11 or 3 => 1, _ => 0.02 },
            DemoSeason.Storm => StormsAgo.Contains(Today.DayNumber - day.DayNumber) ? StormTimes : 1,
            _ => day.Month switch { 8 => 0.8, 9 => 1.25, 11 => 1.15, _ => 1 },
        };
        return week * year;
    }
}
