namespace GrcPortal.Core.Requests;

/// <summary>How a demand ends, comes back, and is forgotten.</summary>
public sealed partial class ServiceRequest
{
    /// <summary>Days a citizen has to contest a closing.</summary>
    public const int ContestDays = 14;

    /// <summary>Days between the last end and the anonymisation.</summary>
    public const int RetentionDays = 90;

    /// <param name="owesAnswer">Its category promises a message to whoever asked, and none was sent yet.</param>
    public void Close(ClosingReason reason, Message? answer, Stamp stamp, bool owesAnswer = false)
    {
        if (owesAnswer && answer is null && Can(RequestAct.Close)) throw new RuleBrokenException("Close.Unanswered");
        Do(RequestAct.Close, stamp, new(reason.ToString(), answer));
        ClosingReason = reason;
        ClosedAt = stamp.At;
    }

    /// <summary>Not admissible, for a reason of the authority's list, by its code; the message adds the agent's own words to the citizen.</summary>
    public void Refuse(string reason, Message? words, Stamp stamp)
    {
        Do(RequestAct.Refuse, stamp, new(reason, words));
        RefusalReason = reason;
    }

    /// <summary>Another body is competent: it takes over, and the citizen is told who.</summary>
    public void Forward(Guid bodyId, Message? words, Stamp stamp)
    {
        Do(RequestAct.Forward, stamp, new(Message: words, BodyId: bodyId));
        BodyId = bodyId;
    }

    public void BodyAnswered(Stamp stamp) => Do(RequestAct.BodyAnswered, stamp);

    public void Withdraw(Stamp stamp) => Do(RequestAct.Withdraw, stamp);

    /// <summary>The citizen says the closing is wrong, within fourteen days; the next closing can be contested again.</summary>
    public void Contest(Message words, Stamp stamp)
    {
        if (ClosedAt is { } closed && stamp.At > closed.AddDays(ContestDays)) throw new RuleBrokenException("Contest.TooLate");
        Do(RequestAct.Contest, stamp, new(Message: words));
    }

    public void Check(Stamp stamp) => Do(RequestAct.Check, stamp);

    public void Reopen(Message note, Stamp stamp) => Do(RequestAct.Reopen, stamp, new(Message: note));

    /// <summary>Ended ninety calendar days ago in the tenant's zone, and not held by a dispute.</summary>
    public bool IsDueForAnonymisation(DateOnly today, Func<DateTimeOffset, DateOnly> dayOf) =>
        AnonymisedAt is null && EndedAt is { } ended && dayOf(ended).AddDays(RetentionDays) <= today
        && (LegalHoldUntil is not { } hold || dayOf(hold) < today);

    /// <summary>Forgets the person: words, place, code and requesters go; facts and events stay. The caller deletes the files, which outlive rows for a moment only.</summary>
    public void Anonymise(Func<DateTimeOffset, DateTimeOffset> toDay, Stamp stamp)
    {
        Do(RequestAct.Anonymise, stamp);
        AnonymisedAt = stamp.At;
        Description = Address = PlaceDetails = TrackingCode = null;
        Lat = Lon = null;
        Answers = null;
        foreach (var message in _messages) message.Forget(toDay(message.At));
        ForgottenFiles = _attachments.Count;
        ForgottenBytes = _attachments.Sum(file => file.Size);
        _requesters.Clear();
    }
}
