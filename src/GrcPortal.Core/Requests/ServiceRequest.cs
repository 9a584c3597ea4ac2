using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Requests.Clocks;
using GrcPortal.Core.Tenants;

namespace GrcPortal.Core.Requests;

/// <summary>
/// A demand (demande). It changes only through methods named after the act; each asks the lifecycle table, then records its
/// event in the same save. "Request" alone is taken by HTTP.
/// </summary>
public sealed partial class ServiceRequest : ITenantOwned
{
    private readonly List<RequestEvent> _events = [];
    private readonly List<Message> _messages = [];
    private readonly List<Attachment> _attachments = [];
    private readonly List<Requester> _requesters = [];
    private int _position;

    private ServiceRequest() { }

    public int TenantId { get; private set; }

    /// <summary>The id of the draft it was submitted from.</summary>
    public Guid Id { get; private init; }
    public int Year { get; private init; }

    /// <summary>Per tenant and year, without gap; taken last in the accepting transaction.</summary>
    public int? Number { get; private set; }

    /// <summary>Eight characters a citizen can say on the phone; dropped at anonymisation.</summary>
    public string? TrackingCode { get; private set; }
    public Guid CategoryId { get; private set; }

    /// <summary>It has been of a type that is not shown to everyone: it never is, whatever its type now.</summary>
    public bool IsWithheld { get; private set; }
    public Guid? DepartmentId { get; private set; }
    public RequestPhase Phase { get; private set; }

    /// <summary>The phase an open question, or a pause, goes back to. Two columns: a paused demand may be asked about.</summary>
    public RequestPhase? PhaseBeforeQuestion { get; private set; }
    public RequestPhase? PhaseBeforePause { get; private set; }

    public ChannelIn ChannelIn { get; private init; }
    public ChannelOut ChannelOut { get; private set; }

    /// <summary>When the citizen asked, which is not when an agent typed it in.</summary>
    public DateTimeOffset ReceivedAt { get; private init; }
    public DateTimeOffset EnteredAt { get; private init; }

    /// <summary>The day promised to the citizen, in the tenant's zone.</summary>
    public DateOnly PromisedOn { get; private set; }
    public DateOnly TakeOnBy { get; private set; }

    /// <summary>The référent: the agent who entered the demand, or the first who accepted it.</summary>
    public Guid? ReferentId { get; private set; }
    public Guid? TeamId { get; private set; }
    public Guid? AssigneeId { get; private set; }

    /// <summary>The other body it was forwarded to.</summary>
    public Guid? BodyId { get; private set; }

    public string? Description { get; private set; }
    public string? Address { get; private set; }
    public string? PlaceDetails { get; private set; }

    /// <summary>Where it is, in degrees (WGS 84).</summary>
    public double? Lat { get; private set; }
    public double? Lon { get; private set; }
    public Guid? SectorId { get; private set; }

    /// <summary>The questions as they were put, and what was answered.</summary>
    public Guid? FormVersionId { get; private set; }
    public Answers? Answers { get; private set; }

    /// <summary>The code of a listed reason.</summary>
    public string? RefusalReason { get; private set; }
    public ClosingReason? ClosingReason { get; private set; }
    public DateTimeOffset? ResolvedAt { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>The last end; reopening clears it. Anonymisation counts from here.</summary>
    public DateTimeOffset? EndedAt { get; private set; }
    public DateTimeOffset? AnonymisedAt { get; private set; }
    public DateTimeOffset? LegalHoldUntil { get; private set; }

    /// <summary>How many files there were and their bytes: what anonymisation keeps of them.</summary>
    public int ForgottenFiles { get; private set; }
    public long ForgottenBytes { get; private set; }

    public IReadOnlyList<RequestEvent> Events => _events;
    public IReadOnlyList<Message> Messages => _messages;
    public IReadOnlyList<Attachment> Attachments => _attachments;
    public IReadOnlyList<Requester> Requesters => _requesters;

    /// <summary>2026-000123, as people read it.</summary>
    public string Reference => RequestNumber.Format(Year, Number);

    public static ServiceRequest Submit(Submission submission, Stamp stamp)
    {
        var request = new ServiceRequest
        {
            Id = submission.Id,
            Year = submission.Calendar.DayOf(submission.ReceivedAt).Year,
            TrackingCode = submission.TrackingCode,
            CategoryId = submission.Category.Id,
            DepartmentId = submission.DepartmentId ?? submission.Category.DepartmentId,
            TeamId = submission.TeamId,
            Phase = RequestPhase.New,
            ChannelIn = submission.ChannelIn,
            ChannelOut = submission.Requester.ReplyChannel,
            ReceivedAt = submission.ReceivedAt,
            EnteredAt = stamp.At,
            TakeOnBy = submission.Category.TakeOn.DueOn(ClockKind.TakeOn, submission.ReceivedAt, submission.Calendar),
            PromisedOn = submission.Category.Resolve.DueOn(ClockKind.Intervene, submission.ReceivedAt, submission.Calendar),
            Clocks = KeptClocks.Of(DemandClocks.Start(submission.ReceivedAt, ClockRules.Of(submission.Category, submission.Calendar))),
            ReferentId = stamp.By.AgentId,
            Description = submission.Description,
            Address = submission.Address,
            PlaceDetails = submission.PlaceDetails,
            Lat = submission.Lat,
            Lon = submission.Lon,
            SectorId = submission.SectorId,
            FormVersionId = submission.FormVersionId,
            Answers = submission.Answers,
        };
        request.BeginSilence(submission.Category, submission.Calendar.DayOf(submission.ReceivedAt));
        submission.Requester.RequestId = request.Id;
        request._requesters.Add(submission.Requester);
        foreach (var attachment in submission.Attachments) request.Take(attachment, null);
        request.Record(RequestAct.Submit, null, stamp);
        return request;
    }

    /// <summary>Screens ask before they offer.</summary>
    public bool Can(RequestAct act) => AnonymisedAt is null && RequestLifecycle.Allows(Phase, act);

    /// <summary>The promised day is over and the demand is not, nor does it wait for somebody else.</summary>
    public bool IsLate(DateOnly today) => PromisedOn < today && ResolvedAt is null && EndedAt is null && !RequestLifecycle.IsWaiting(Phase);

    internal void Numbered(int number) => Number = number;

    private void Do(RequestAct act, Stamp stamp, Words words = default, RequestPhase? kept = null)
    {
        if (!Can(act)) throw new RuleBrokenException($"{nameof(RequestAct)}.{act}");
        var from = Phase;
        Phase = Reached(act, kept);
        if (from != Phase) Enter(from, stamp);
        Record(act, from, stamp, words);
    }

    private RequestPhase Reached(RequestAct act, RequestPhase? kept) => RequestLifecycle.Find(Phase, act)!.Value switch
    {
        { Kind: DestinationKind.Phase } to => to.Phase,
        { Kind: DestinationKind.Back } => (Phase is RequestPhase.WaitingForCitizen ? PhaseBeforeQuestion : PhaseBeforePause)!.Value,
        { Kind: DestinationKind.Kept } => kept!.Value,
        _ => Phase,
    };

    private void Enter(RequestPhase from, Stamp stamp)
    {
        if (Phase is not RequestPhase.Merged && from is not RequestPhase.Merged) Wait(from);   // a merge keeps what waits, to be undone

        EndedAt = RequestLifecycle.IsEnd(Phase) ? stamp.At : null;
        if (Phase is RequestPhase.Resolved) ResolvedAt = stamp.At;
        else if (EndedAt is null)
        {
            ResolvedAt = ClosedAt = null;
            ClosingReason = null;
            RefusalReason = null;
            BodyId = null;
        }
    }

    private void Wait(RequestPhase from)
    {
        PhaseBeforePause = Phase switch
        {
            RequestPhase.WaitingForThirdParty => from is RequestPhase.WaitingForCitizen ? PhaseBeforePause : from,
            RequestPhase.WaitingForCitizen => PhaseBeforePause,
            _ => null,
        };
        PhaseBeforeQuestion = Phase is RequestPhase.WaitingForCitizen ? from : null;
        NoLongerAwaits();
    }

    private void Record(RequestAct act, RequestPhase? from, Stamp stamp, Words words = default)
    {
        if (words.Message is { } message)
        {
            message.RequestId = Id;
            _messages.Add(message);
            foreach (var file in message.Files) Take(file, message);
        }
        _events.Add(new RequestEvent
        {
            RequestId = Id,
            Position = ++_position,
            Act = act,
            From = from,
            To = Phase,
            At = stamp.At,
            ActorKind = stamp.By.Kind,
            AgentId = stamp.By.AgentId,
            Reason = words.Reason,
            MessageId = words.Message?.Id,
            AssigneeId = words.AssigneeId,
            TeamId = words.TeamId,
            BodyId = words.BodyId,
            InterventionId = words.InterventionId,
            OtherRequestId = words.OtherRequestId,
            OldCategoryId = words.OldCategoryId,
            CategoryId = words.CategoryId,
        });
    }

    private void Take(Attachment file, Message? with)
    {
        file.DraftId = null;
        file.RequestId = Id;
        file.MessageId = with?.Id;
        _attachments.Add(file);
    }

    /// <summary>What an event says beyond its act.</summary>
    private readonly record struct Words(
        string? Reason = null, Message? Message = null, Guid? AssigneeId = null, Guid? TeamId = null, Guid? BodyId = null,
        Guid? InterventionId = null, Guid? OtherRequestId = null, Guid? OldCategoryId = null, Guid? CategoryId = null);
}
