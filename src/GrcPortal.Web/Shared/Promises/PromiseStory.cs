using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Clocks;

namespace GrcPortal.Web.Shared.Promises;

/// <summary>Why a promise is for the date it is: the stretches of its time, then the dates it was for before. To the citizen it says “you”.</summary>
public sealed record PromiseStory(Clock Clock, KeptClock Kept, IReadOnlyList<PromiseMove> Moves, KeptClocks All)
{
    private readonly IReadOnlyList<ClockSegment> _story = Clock.Story;

    public bool ToCitizen { get; init; }

    /// <summary>What is said of a listed reason, by its code.</summary>
    public Func<string, string?> Named { get; init; } = _ => null;

    public IReadOnlyList<ToldStretch> Stretches => ToldStretch.Of(Clock, _story);

    /// <summary>Promised in hours it is a moment, promised in days a day.</summary>
    public DateTimeOffset? MomentOf(DateTimeOffset due) => Clock.Target.CountsDays ? null : due;

    public DateOnly DayOf(DateTimeOffset due) => Clock.Calendar.DueOn(due);

    /// <summary>Nobody knows the date until what is waited for has come.</summary>
    public bool StandsStill => Clock.DoneAt is null && _story[^1] is { To: null, Why.Kind: ClockReasonKind.Pause };

    /// <summary>Counted today it would be another date: the calendar or the target was another one when it was done.</summary>
    public bool IsByOtherRules => Clock.DoneAt is not null && _story[^1].To != Kept.Due;

    /// <summary>One for each clock of the demand; none for a demand from before its clocks were kept.</summary>
    /// <param name="moves">Of the demand, in the order of time.</param>
    public static IReadOnlyList<PromiseStory> Of(KeptClocks? kept, DateTimeOffset receivedAt, ClockCalendar calendar, IReadOnlyList<PromiseMove> moves) => kept is null ? [] :
    [
        .. kept.Read(receivedAt, calendar).All.Select(clock => new PromiseStory(clock, kept[clock.Kind]!, [.. moves.Where(move => move.Kind == clock.Kind && IsSeen(move, clock))], kept)),
    ];

    /// <summary>Within one day, a promise in days has not moved.</summary>
    private static bool IsSeen(PromiseMove move, Clock clock) => !clock.Target.CountsDays || clock.Calendar.DueOn(move.Old) != clock.Calendar.DueOn(move.New);

    /// <summary>The reason of a move, as a key of the shared words.</summary>
    public string WhyKey(PromiseMove move) => !ToCitizen ? $"{nameof(MoveReason)}.{move.Why}" : MoveWords.ToldKey(move.Why, All.WaitedFor(move.At));
}
