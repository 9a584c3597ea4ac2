using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Tenants;

namespace GrcPortal.Core.Data.Demo;

/// <summary>Eighteen months of a town's demands, the same for the same day and the same ground; ids and codes alone are drawn anew.</summary>
internal sealed class DemoHistory
{
    /// <summary>Of a hundred demands: not receivable, another body's, taken back, said twice, closed and contested.</summary>
    private const double Refused = 8, Forwarded = 2, Withdrawn = 1.5, Doubled = 6, Contested = 4;
    private const double Golden = 0.6180339887498949, Silver = 0.4142135623730951;
    private const int HotSpots = 9;

    private readonly TenantInfo _town;
    private readonly DemoMeans _means;
    private readonly Random _luck;
    private readonly DemoDays _days;
    private readonly DemoPeople _people;
    private readonly List<(DemoSubject Subject, double Until)> _subjects = [];
    private readonly HashSet<Guid> _shortOfHands;
    private double _owedDoubles;

    public DemoHistory(TenantInfo town, DemoMeans means, IEnumerable<Guid> shortOfHands, IReadOnlyDictionary<DemoGroup, int> parts, DateTimeOffset now, int seed)
    {
        (_town, _means, _luck, _shortOfHands) = (town, means, new(seed), [.. shortOfHands]);
        (_days, _people) = (new(town, now, _luck), new(_luck));
        foreach (var group in DemoSubjects.All.Where(IsOpen).GroupBy(subject => subject.Group).Where(group => parts.ContainsKey(group.Key)))
        {
            var sum = group.Sum(subject => subject.Weight);
            foreach (var subject in group) _subjects.Add((subject, (_subjects is [.., var last] ? last.Until : 0) + parts[group.Key] * subject.Weight / sum));
        }

        bool IsOpen(DemoSubject subject) => means.Categories.TryGetValue(subject.Slug, out var category) && category.CompetentBodyId is null;
    }

    public List<DemoCase> Tell(int demands)
    {
        List<DemoCase> cases = [];
        for (var (told, at) = (0, 1); told < demands; told += cases[^1].Requests.Count, at++) cases.Add(TellOne(at, left: demands - told));
        return cases;
    }

    private DemoCase TellOne(int at, int left)
    {
        var subject = Spread(at, Golden) * _subjects[^1].Until is var draw ? _subjects.First(one => draw < one.Until).Subject : null!;
        var category = _means.Categories[subject.Slug];
        var (received, channel) = _days.Reception(subject.Season);
        var door = Door();
        var request = Submit(subject, category, received, channel, door);
        _owedDoubles += Doubled / (100 - Doubled);
        var life = new DemoLife(_means, _days, _luck, subject, category, request)
        {
            IsShortOfHands = category.DepartmentId is { } department && _shortOfHands.Contains(department),
            Double = _owedDoubles >= 1 && left > 1 && subject.Group is not DemoGroup.Administrative ? when => SayAgain(subject, category, request, door, when) : null,
        };
        var fate = (Spread(at, Silver) * 100) switch
        {
            < Refused => DemoFate.Refused,
            < Refused + Forwarded => DemoFate.Forwarded,
            < Refused + Forwarded + Withdrawn => DemoFate.Withdrawn,
            _ => DemoFate.Answered,
        };
        return life.Play(fate, contested: _luck.NextDouble() * 100 < Contested * 1.2);
    }

    private ServiceRequest? SayAgain(DemoSubject subject, Category category, ServiceRequest first, GeoDoor door, DateTimeOffset accepted)
    {
        var received = first.ReceivedAt + (accepted - first.ReceivedAt) * (0.1 + 0.8 * _luck.NextDouble());
        if (accepted >= _days.End || accepted - first.ReceivedAt < TimeSpan.FromMinutes(20)) return null;
        _owedDoubles--;
        return Submit(subject, category, received, ChannelIn.Portal, door, $"{_luck.Of(DemoWords.Same)} {_luck.Of(subject.Beginnings)}.");
    }

    private ServiceRequest Submit(DemoSubject subject, Category category, DateTimeOffset received, ChannelIn channel, GeoDoor door, string? words = null)
    {
        var typed = channel is ChannelIn.Portal or ChannelIn.MobileApp ? received
            : channel is ChannelIn.Phone or ChannelIn.Counter ? received.AddMinutes(_luck.Next(1, 5)) : _days.AtWork(received.AddHours(_luck.Next(1, 30)));
        if (typed >= _days.End) typed = received;
        var placed = category.Place is PlaceRule.Required;
        return ServiceRequest.Submit(new()
        {
            Id = Guid.CreateVersion7(received),
            Category = category,
            TrackingCode = TrackingCode.New(),
            ChannelIn = channel,
            ReceivedAt = received,
            Calendar = _means.Calendars.Of(category.DepartmentId),
            Description = words ?? Describe(subject),
            Address = placed ? door.Address : null,
            Lat = placed ? door.At.Lat : null,
            Lon = placed ? door.At.Lon : null,
            SectorId = placed ? door.SectorId : null,
            Requester = _people.For(channel, door, typed),
        }, new(channel is ChannelIn.Portal or ChannelIn.MobileApp ? Actor.Citizen : Actor.Agent(_means.Named(DemoAgents.Receptionist).Id), typed));
    }

    private string Describe(DemoSubject subject)
    {
        var begins = _luck.Of(subject.Beginnings);
        var isQuestion = begins.StartsWith("Quel", StringComparison.Ordinal) || begins.Split(' ')[0] is "Où" or "Comment" or "À" or "Et" or "Reste-t-il" or "Faut-il" or "Puis-je" or "Pouvez-vous" or "Pourrait-on";
        var since = subject.IsOffice || subject.Season is DemoSeason.Storm ? "" : _luck.Of(DemoSubjects.Since);
        var adds = _luck.Next(5) > 0 ? $" {_luck.Of(subject.Additions)}" : "";
        return $"{begins}{since}{(isQuestion ? " ?" : ".")}{adds}{_luck.Of(DemoSubjects.Closings)}";
    }

    /// <summary>A fifth of what happens, happens around the same few doors.</summary>
    private GeoDoor Door()
    {
        var doors = _means.Doors;
        if (_luck.Next(5) > 0) return doors[_luck.Next(doors.Count)];
        var spot = (int)(Spread(_luck.Next(1, HotSpots + 1), Golden) * doors.Count);
        return doors[Math.Min(doors.Count - 1, spot + _luck.Next(9))];
    }

    /// <summary>Evenly from 0 to 1, in no order: shares come out as said in a hundred demands as in thousands.</summary>
    private static double Spread(int at, double step) => at * step % 1;
}
