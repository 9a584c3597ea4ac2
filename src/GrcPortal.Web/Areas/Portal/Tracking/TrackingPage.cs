using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Clocks;
using GrcPortal.Web.Shared;
using GrcPortal.Web.Shared.Promises;
using GrcPortal.Web.TagHelpers;

namespace GrcPortal.Web.Areas.Portal.Tracking;

/// <summary>What a code shows to anyone: steps and days. <see cref="Own"/> is there only for who has access.</summary>
public sealed record TrackingPage(
    Guid Id, string Code, string Reference, string Category, RequestPhase Phase, DateOnly PromisedOn, bool IsLate,
    string? RefusalReason, ClosingReason? ClosingReason, DateTimeOffset? EndedAt)
{
    public IReadOnlyList<Stage> Stages { get; init; } = [];
    public IReadOnlyList<TrackingEntry> Entries { get; init; } = [];
    public OwnWords? Own { get; init; }
    public AnnouncedVisit? Visit { get; init; }

    /// <summary>The one that goes on in its place.</summary>
    public CarrierPage? Carrier { get; init; }

    /// <summary>The moment, when it is promised in hours.</summary>
    public DateTimeOffset? PromisedBy { get; init; }

    /// <summary>The last day for his answer, and what comes otherwise; after it, what his silence came to.</summary>
    public DateOnly? AnswerBy { get; init; }
    public WithoutAnswer? WithoutAnswer { get; init; }

    /// <summary>What our silence comes to, and how that stands today.</summary>
    public SilenceClock? Silence { get; init; }
    public DateOnly Today { get; init; }

    /// <summary>Why it is promised for that day.</summary>
    public PromiseStory? Promise { get; init; }

    public string Path => $"~/suivi/{Code}";

    public StatusHue Hue => HueOf(Phase);

    public static StatusHue HueOf(RequestPhase phase) => phase switch
    {
        RequestPhase.New => StatusHue.New,
        RequestPhase.Accepted or RequestPhase.Planned or RequestPhase.InProgress => StatusHue.Progress,
        RequestPhase.WaitingForCitizen or RequestPhase.WaitingForThirdParty => StatusHue.Waiting,
        RequestPhase.Resolved or RequestPhase.Closed => StatusHue.Done,
        RequestPhase.Refused => StatusHue.Refused,
        _ => StatusHue.Ended,
    };
}

/// <summary>Something that happened, and its words where they may be read.</summary>
public sealed record TrackingEntry(RequestAct Act, DateTimeOffset At, string? Reason, ListedReason? Listed, string? Words, bool FromCitizen)
{
    /// <summary>The system did it: nobody had answered.</summary>
    public bool ByItself { get; init; }

    public string Key => Act is RequestAct.GoOn && ByItself ? "Happened.GoOn.Unanswered" : $"Happened.{Act}";

    /// <summary>What came with its words.</summary>
    public IReadOnlyList<Attachment> Files { get; init; } = [];
}

/// <summary>What the citizen told us.</summary>
public sealed record OwnWords(string? Description, string? Address, string? PlaceDetails, IReadOnlyList<SaidAnswer> Answers, IReadOnlyList<Attachment> Photos);

/// <summary>When somebody comes: a day or a few, and the hours if they were said.</summary>
public sealed record AnnouncedVisit(DateOnly On, DateOnly? Last, TimeOnly? From, TimeOnly? To);
