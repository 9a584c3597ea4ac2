using GrcPortal.Core.Requests;
using GrcPortal.Core.Statistics;
using GrcPortal.Core.Tenants;
using GrcPortal.Web.Tests.Support;

namespace GrcPortal.Web.Tests.Statistics;

internal sealed record Counted(DateOnly Day, Measure Measure, Guid? CategoryId, string? Channel, string? Reason)
{
    public int Count { get; init; }
    public decimal Days { get; init; }
}

/// <summary>The same figures from the events alone, one demand after the other.</summary>
internal static class CountedByHand
{
    private static readonly RequestAct[] Answers = [RequestAct.AskCitizen, RequestAct.Reply, RequestAct.Refuse, RequestAct.Forward, RequestAct.Close];

    public static IReadOnlyList<Counted> Of(IEnumerable<ServiceRequest> requests, TenantInfo town) =>
    [
        .. requests.SelectMany(request => Of(request, town)).GroupBy(one => one with { Count = 0, Days = 0 })
            .Select(same => same.Key with { Count = same.Count(), Days = same.Sum(one => one.Days) }),
    ];

    private static IEnumerable<Counted> Of(ServiceRequest request, TenantInfo town)
    {
        var received = request.Events[0].At;
        yield return At(received, Measure.Received, channel: $"{request.ChannelIn}");

        if (request.Events.FirstOrDefault(e => e.To is RequestPhase.Accepted or RequestPhase.Resolved) is { } taken)
            yield return At(taken.At, Measure.TakenOn, channel: $"{request.ChannelIn}", since: received + Waited(request, taken));

        RequestEvent? resolved = null, closed = null, ended = null;
        foreach (var happened in request.Events.Where(e => e.From != e.To))
        {
            if (RequestLifecycle.IsEnd(happened.To)) ended = happened;
            else
            {
                ended = closed = null;
                resolved = happened.To is RequestPhase.Resolved ? happened : null;
            }
            if (happened.Act is RequestAct.Close) closed = happened;
        }
        if (resolved is not null)
        {
            var start = received + Waited(request, resolved);
            yield return At(resolved.At, Measure.Resolved, channel: $"{request.ChannelIn}", since: start);
            var took = (int)Math.Max(1, Math.Ceiling((resolved.At - start).TotalDays));
            yield return At(resolved.At, Measure.Took, reason: $"{took}") with { Days = took };
        }
        if (request.PromisedOn < town.DayOf(TestClock.Now) && IsKept(request, resolved, ended, town) is { } kept)
        {
            yield return new(request.PromisedOn, Measure.Promised, request.CategoryId, $"{request.ChannelIn}", null) { Count = 1 };
            if (kept) yield return new(request.PromisedOn, Measure.Kept, request.CategoryId, $"{request.ChannelIn}", null) { Count = 1 };
        }
        if (closed is not null) yield return At(closed.At, Measure.Closed);
        if (ended is { To: RequestPhase.Refused }) yield return At(ended.At, Measure.Refused, reason: ended.Reason);
        if (ended is { To: RequestPhase.Forwarded }) yield return At(ended.At, Measure.Forwarded);

        if (request.ChannelOut is ChannelOut.Email or ChannelOut.None) yield break;
        foreach (var answer in request.Events.Where(e => e.MessageId is not null && Answers.Contains(e.Act)))
            yield return At(answer.At, Measure.Answered, channel: $"{request.ChannelOut}");

        Counted At(DateTimeOffset at, Measure measure, string? channel = null, string? reason = null, DateTimeOffset? since = null) =>
            new(town.DayOf(at), measure, request.CategoryId, channel, reason) { Count = 1, Days = since is { } start ? (decimal)(at - start).TotalDays : 0 };
    }

    private static TimeSpan Waited(ServiceRequest request, RequestEvent until) => request.Events.Zip(request.Events.Skip(1))
        .Where(step => step.First.To is RequestPhase.WaitingForCitizen && step.Second.Position <= until.Position)
        .Aggregate(TimeSpan.Zero, (sum, step) => sum + (step.Second.At - step.First.At));

    private static bool? IsKept(ServiceRequest request, RequestEvent? resolved, RequestEvent? ended, TenantInfo town)
    {
        var last = ended is null || ended.From is { } from && !RequestLifecycle.IsWaiting(from) ? null : ended;
        var stoodStill = RequestLifecycle.IsWaiting(request.Phase) || last is not null;
        var since = request.Events.LastOrDefault(e => RequestLifecycle.IsWaiting(e.To) && !RequestLifecycle.IsWaiting(e.From!.Value));
        var stood = stoodStill && town.DayOf(since!.At) <= request.PromisedOn;
        var answered = resolved ?? (ended is { To: RequestPhase.Refused or RequestPhase.Forwarded } ? ended : null);
        if (answered is not null) return stood || town.DayOf(answered.At) <= request.PromisedOn;
        return stood || ended is not null && town.DayOf(ended.At) <= request.PromisedOn ? null : false;
    }
}
