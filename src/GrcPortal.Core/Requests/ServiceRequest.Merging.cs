using GrcPortal.Core.Requests.Clocks;

namespace GrcPortal.Core.Requests;

/// <summary>Two demands that turn out to be one: one stays and bears the promise of both, until they are taken apart again.</summary>
public sealed partial class ServiceRequest
{
    /// <summary>It ends in the other one, which goes on for both.</summary>
    public RequestLink Merge(ServiceRequest target, Stamp stamp, MergeReason? reason = null)
    {
        if (target.Id == Id || RequestLifecycle.IsEnd(target.Phase) || target.AnonymisedAt is not null)
            throw new RuleBrokenException("Merge.Target");
        var link = new RequestLink
        {
            Kind = RequestLinkKind.Merged,
            SourceId = Id,
            TargetId = target.Id,
            KeptPhase = Phase,
            At = stamp.At,
        };
        Do(RequestAct.Merge, stamp, new(reason?.ToString(), OtherRequestId: target.Id));
        target.Absorb(this, stamp, reason);
        return link;
    }

    /// <param name="others">What else is merged into the target, and stays so.</param>
    public void Unmerge(RequestLink link, ServiceRequest target, Stamp stamp, params IReadOnlyList<(RequestLink Link, ServiceRequest Request)> others)
    {
        if (link.SourceId != Id || target.Id != link.TargetId || target.AnonymisedAt is not null)
            throw new RuleBrokenException("Unmerge.Target");
        Do(RequestAct.Unmerge, stamp, new(OtherRequestId: target.Id), link.KeptPhase);
        NoLongerAwaits();   // what he was told is long ago: the question is open, and somebody asks again
        target.Release(this, stamp, others);
    }

    /// <summary>What its clocks would be with those of another one; nothing is changed.</summary>
    public KeptClocks? Taking(ServiceRequest other, ClockCalendar calendar, DateTimeOffset at) => (Clocks, other.Clocks) is ({ } mine, { } its)
        ? KeptClocks.Of(mine.Read(ReceivedAt, calendar).Take(its.Read(other.ReceivedAt, calendar), at), mine)
        : Clocks;

    private void Absorb(ServiceRequest source, Stamp stamp, MergeReason? reason)
    {
        var (its, since) = (source.Clocks, source.ReceivedAt);   // as they stood before it ended
        Do(RequestAct.Absorb, stamp, new(reason?.ToString(), OtherRequestId: source.Id));
        _rules[_position] = new(MoveReason.Merged, (clocks, calendar) => its is null ? clocks : clocks.Take(its.Read(since, calendar), stamp.At));
    }

    /// <summary>Its own promise again: all that happened to it is read anew, with what is still merged into it.</summary>
    private void Release(ServiceRequest source, Stamp stamp, IReadOnlyList<(RequestLink Link, ServiceRequest Request)> others)
    {
        if (_events.Count != _position) throw new InvalidOperationException("Its own promise is counted from all of its events.");
        Do(RequestAct.Release, stamp, new(OtherRequestId: source.Id));
        var before = _events.SkipLast(1).ToList();
        _rules[_position] = new(MoveReason.Unmerged, (clocks, calendar) => others.Where(other => other.Request.Clocks is not null).OrderBy(other => other.Link.At).Aggregate(
            ReplayClocks.Of(ReceivedAt, new(calendar, clocks.All.ToDictionary(clock => clock.Kind, clock => clock.Target)), before, PauseSides.Of, receiptAtOnce: ChannelOut is ChannelOut.Email),
            (own, other) => own.Take(other.Request.Clocks!.Read(other.Request.ReceivedAt, calendar), other.Link.At)));
    }
}

/// <summary>Why two demands are one.</summary>
public enum MergeReason { SameProblem, SentTwice, SameWork }
