using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Interventions;
using GrcPortal.Core.Notifications;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Shared.Promises;

namespace GrcPortal.Web.Areas.BackOffice.Requests;

/// <summary>A demand as its screens show it.</summary>
public sealed record RequestDetails(
    ServiceRequest Request, uint Version, TownNames Names,
    IReadOnlyList<Requester> Requesters, IReadOnlyList<Attachment> Files, IReadOnlyList<TimelineRow> Timeline,
    IReadOnlyList<InterventionRow> Interventions)
{
    public string Category => Names.NameOf(Request.CategoryId)!;
    public string? Department => Names.NameOf(Request.DepartmentId);
    public string? Referent => Names.NameOf(Request.ReferentId);
    public string? Assignee => Names.NameOf(Request.AssigneeId);
    public string? Team => Names.NameOf(Request.TeamId);
    public string? Body => Names.NameOf(Request.BodyId);
    public string? Sector => Names.NameOf(Request.SectorId);

    /// <summary>The one that goes on in its place, and those it goes on for.</summary>
    public MergedRow? Carrier { get; init; }
    public IReadOnlyList<MergedRow> Carried { get; init; } = [];

    /// <summary>Null without a point, or without anything to draw a map on.</summary>
    public RequestPlace? Place { get; init; }

    /// <summary>Why the last message to a requester did not reach him, or not yet.</summary>
    public DeliveryFailure? LastFailure { get; init; }

    /// <summary>The questions it answered.</summary>
    public FormDefinition? Form { get; init; }

    /// <summary>Which form that was, when it is not one of its type any more.</summary>
    public OldForm? OldForm { get; init; }

    /// <summary>Why its dates are what they are.</summary>
    public IReadOnlyList<PromiseStory> Promises { get; init; } = [];

    /// <summary>The one who is answered.</summary>
    public Requester? Reporter => Requesters.Count > 0 ? Requesters[0] : null;

    /// <summary>What came with the demand itself, and what came with the words of an act.</summary>
    public IEnumerable<Attachment> Photos => Files.Where(file => file.MessageId is null);

    public IEnumerable<Attachment> FilesOf(TimelineRow row) => Files.Where(file => row.MessageId is not null && file.MessageId == row.MessageId);

    /// <summary>A message leaves by mail at once; otherwise somebody must be called or written to, or reads the tracking page.</summary>
    public ReplyWay ReplyWay => Reporter switch
    {
        { ReplyChannel: ChannelOut.Email, Email: not null } => ReplyWay.Mail,
        { ReplyChannel: ChannelOut.Phone, Phone: not null } => ReplyWay.Call,
        { ReplyChannel: ChannelOut.Sms, Phone: not null } => ReplyWay.Text,
        { ReplyChannel: ChannelOut.Letter, PostalAddress: not null } => ReplyWay.Write,
        { ReplyChannel: ChannelOut.Counter } => ReplyWay.Counter,
        { ReplyChannel: ChannelOut.None } => ReplyWay.Nothing,
        _ => ReplyWay.TrackingPage,
    };
}

/// <summary>A version of the form of another type.</summary>
public sealed record OldForm(string Category, int Number);

/// <summary>A demand merged with it, and the way its reporter is answered.</summary>
public sealed record MergedRow(Guid Id, int Year, int? Number, ChannelOut? Reply)
{
    /// <summary>It goes on for both.</summary>
    public bool IsCarrier { get; init; }

    public string Reference => RequestNumber.Format(Year, Number);
}

public enum ReplyWay { Mail, Call, Text, Write, Counter, Nothing, TrackingPage }

/// <summary>An intervention that serves the demand, and what the demand bears of its cost.</summary>
public sealed record InterventionRow(
    Guid Id, int Year, int? Number, InterventionState State, DateOnly PlannedOn, string? Team, string? Supplier, decimal Share, IReadOnlyList<Attachment> Photos)
{
    public string Reference => InterventionNumber.Format(Year, Number);

    public string? Executant => Team ?? Supplier;
}

/// <summary>One event, with the names and words it points at: <c>To</c> is whom it was given to.</summary>
public sealed record TimelineRow(
    RequestAct Act, RequestPhase? From, RequestPhase Reached, DateTimeOffset At, ActorKind ActorKind, string? Agent, string? Reason,
    string? ReasonName, string? To, MessageDirection? Direction, string? Words, Guid? MessageId)
{
    public static TimelineRow Of(RequestEvent happened, Message? message, TownNames names) => new(
        happened.Act, happened.From, happened.To, happened.At, happened.ActorKind, names.NameOf(happened.AgentId), happened.Reason,
        happened.Act switch
        {
            RequestAct.Refuse => names.NameOf(NamePart.Refusal, happened.Reason),
            RequestAct.Pause => names.NameOf(NamePart.Pause, happened.Reason),
            _ => null,
        },
        names.NameOf(happened.CategoryId ?? happened.AssigneeId ?? happened.TeamId ?? happened.BodyId), message?.Direction, message?.Body, happened.MessageId)
    {
        Before = names.NameOf(happened.OldCategoryId),
    };

    /// <summary>The number of the other demand.</summary>
    public string? Other { get; init; }

    /// <summary>What it was taken for.</summary>
    public string? Before { get; init; }

    public string Icon => Act switch
    {
        RequestAct.Submit => "spark",
        RequestAct.Assign => "users",
        RequestAct.AskCitizen or RequestAct.RemindCitizen or RequestAct.Reply => "send",
        RequestAct.CitizenAnswered or RequestAct.Write or RequestAct.Contest => "message",
        RequestAct.Note => "note",
        RequestAct.Requalify => "pencil",
        RequestAct.Pause => "pause",
        RequestAct.Start or RequestAct.Resume or RequestAct.GoOn => "play",
        RequestAct.Refuse => "cross",
        RequestAct.Forward => "forward",
        RequestAct.Join => "user",
        RequestAct.Merge or RequestAct.Unmerge or RequestAct.Absorb or RequestAct.Release => "merge",
        RequestAct.Reopen or RequestAct.SendBack => "undo",
        RequestAct.Plan or RequestAct.Unplan => "calendar",
        RequestAct.DecideBySilence => "clock",
        RequestAct.Anonymise => "lock",
        _ => "check",
    };

    public string Hue => Act is RequestAct.Note or RequestAct.Assign or RequestAct.Requalify ? "" : $"hue-{Reached.Hue() switch
    {
        TagHelpers.StatusHue.Refused => "late",
        var hue => hue.ToString().ToLowerInvariant(),
    }}";

    /// <summary>The resource key of a reason that no authority changes; the others have a name in its list.</summary>
    public string? ReasonKey => (Act, Reason) switch
    {
        (_, null) => null,
        (RequestAct.DecideBySilence, _) => $"{nameof(SilenceEffect)}.{Reason}",
        (RequestAct.Merge or RequestAct.Absorb, _) => $"{nameof(MergeReason)}.{Reason}",
        (RequestAct.Unplan, _) => $"{nameof(ImpossibleReason)}.{Reason}",
        _ => $"{nameof(ClosingReason)}.{Reason}",
    };
}
