using GrcPortal.Core.Requests.Clocks;

namespace GrcPortal.Core.Requests;

/// <summary>What was promised, and what becomes of it as things happen.</summary>
public sealed partial class ServiceRequest
{
    private readonly List<PromiseMove> _moves = [];

    /// <summary>By the position of the act that changed what it is counted by; until it is saved.</summary>
    private readonly Dictionary<int, RuleChange> _rules = [];

    /// <summary>None on a demand from before its clocks were kept: its days stay what they were.</summary>
    public KeptClocks? Clocks { get; private set; }

    public IReadOnlyList<PromiseMove> Moves => _moves;

    /// <summary>The clocks go on, stand still or stop by what has happened; a date that is no longer the one promised is kept beside it.</summary>
    internal void Follow(IEnumerable<RequestEvent> events, ClockCalendar calendar)
    {
        foreach (var happened in events.OrderBy(one => one.Position))
        {
            if (Clocks is not { } before || happened.Position <= before.Position) continue;
            CarrySilence(happened, calendar.DayOf(happened.At));
            var stood = before.Read(ReceivedAt, calendar);
            var stands = stood.After(happened, PauseSides.Of, receiptAtOnce: ChannelOut is ChannelOut.Email);
            var changed = _rules.Remove(happened.Position, out var change) ? change : null;
            if (changed is not null) stands = changed.Apply(stands, calendar);
            var after = (stands == stood && before.On == calendar.Key ? before : KeptClocks.Of(stands, before)) with { Position = happened.Position, From = stands.ReceivedAt < ReceivedAt ? stands.ReceivedAt : null };
            foreach (var now in after.All)
            {
                if (before[now.Kind] is { Due: { } old } was && now.Due is { } due && due != old && (was.DoneAt is null || now.DoneAt is null))
                    _moves.Add(PromiseMove.Of(Id, happened, now.Kind, old, due, changed?.Why));
            }
            Clocks = after;
        }
        if (Clocks?[ClockKind.TakeOn]?.Due is { } takeOn) TakeOnBy = calendar.DueOn(takeOn);
        if (Clocks?[ClockKind.Intervene]?.Due is { } intervene) PromisedOn = calendar.DueOn(intervene);
    }

    /// <summary>What its clocks would be under another category; nothing is changed.</summary>
    public KeptClocks? By(ClockRules rules) => Clocks is { } kept ? KeptClocks.Of(kept.Read(ReceivedAt, rules.Calendar).Requalify(rules), kept) : null;

    /// <summary>Its department works on other days or hours than when its clocks were last counted. Only a date that moves is an act; the save that records it moves it.</summary>
    internal void Recount(ClockCalendar calendar, Stamp stamp)
    {
        if (Clocks?.On != calendar.Key) Recount(calendar, change: null, stamp);
    }

    /// <summary>Its category promises other times than when its clocks were last counted: as above.</summary>
    internal void Retarget(ClockRules rules, Stamp stamp) => Recount(rules.Calendar, new(MoveReason.Target, (clocks, _) => clocks.Retarget(rules.Targets)), stamp);

    private void Recount(ClockCalendar calendar, RuleChange? change, Stamp stamp)
    {
        if (Clocks is not { } before || !Can(RequestAct.Recount)) return;
        var stands = before.Read(ReceivedAt, calendar);
        var after = KeptClocks.Of(change?.Apply(stands, calendar) ?? stands, before);
        if (after.All.Any(now => before[now.Kind] is { DoneAt: null } was && was.Due != now.Due))
        {
            Do(RequestAct.Recount, stamp);
            if (change is not null) _rules[_position] = change;
        }
        else Clocks = after with { Position = before.Position };
    }

    private sealed record RuleChange(MoveReason Why, Func<DemandClocks, ClockCalendar, DemandClocks> Apply);
}
