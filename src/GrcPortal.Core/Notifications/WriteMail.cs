using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Data;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Clocks;
using GrcPortal.Core.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace GrcPortal.Core.Notifications;

/// <summary>Writes a message when it leaves, from what the demand holds then, in its recipient's language.</summary>
public sealed class WriteMail(
    GrcDbContext db, CurrentTenant tenant, IOptions<AbsoluteLinks> links, TimeProvider clock, WriteAgentMail agentMail, WriteLetter letter,
    DemandVariables variables, ReadToldMove moves, IStringLocalizer<RequestsText> words)
{
    /// <summary>Null when there is nobody to write to any more.</summary>
    public async Task<WrittenMail?> RunAsync(OutgoingMessage message, CancellationToken ct)
    {
        if (message is { RequestId: not null, AccountId: not null } or { Text: NotificationText.AgentInvited }) return await agentMail.RunAsync(message, ct);

        var facts = await (from request in db.Requests
                           join person in db.Requesters on message.RequesterId equals person.Id
                           join own in db.Requests on person.RequestId equals own.Id   // not the same once his is merged into it
                           join happened in db.RequestEvents on message.EventId equals happened.Id
                           join category in db.Categories on own.CategoryId equals category.Id
                           join l in db.RequestLinks.Where(l => l.Kind == RequestLinkKind.Merged) on own.Id equals l.SourceId into links
                           from link in links.DefaultIfEmpty()
                           join t in db.Requests on link!.TargetId equals t.Id into carriers
                           from carrier in carriers.DefaultIfEmpty()
                           where request.Id == message.RequestId && own.TrackingCode != null && person.Email != null
                           select new Facts(
                               own.Year, own.Number, own.TrackingCode!, request.PromisedOn, category.Name, person.Email!,
                               person.Name, person.Culture, happened.Reason, happened.Act, request.Clocks,
                               db.ListedReasons.Where(r => r.Kind == ReasonKind.Refusal && r.Code == happened.Reason && happened.Act == RequestAct.Refuse).SingleOrDefault(),
                               db.Bodies.Where(b => b.Id == happened.BodyId).Select(b => b.Name).SingleOrDefault(),
                               db.Messages.Where(m => m.Id == (happened.Act == RequestAct.RemindCitizen
                                   ? db.RequestEvents.Where(asked => asked.RequestId == request.Id && asked.Act == RequestAct.AskCitizen && asked.Position < happened.Position)
                                       .OrderByDescending(asked => asked.Position).Select(asked => asked.MessageId).FirstOrDefault()
                                   : happened.MessageId)).Select(m => m.Body).SingleOrDefault())
                           {
                               OwnId = own.Id,
                               ReceivedAt = own.ReceivedAt,
                               ChannelIn = own.ChannelIn,
                               Department = db.Departments.Where(d => d.Id == own.DepartmentId).Select(d => d.Name).SingleOrDefault(),
                               CallsForDecision = own.SilenceMeans != null,
                               Silence = SilenceClock.Of(own.SilenceMeans, own.SilenceMonths, own.DecidesOn, own.SilenceSuspendedOn, own.ImplicitOn),
                               Carrier = carrier == null ? null : new Carrier(carrier.Id, carrier.Year, carrier.Number, carrier.PromisedOn, carrier.Clocks),
                               Awaited = request.Phase == RequestPhase.WaitingForCitizen && request.AnswerBy != null
                                   ? new AwaitedAnswer(request.AnswerBy!.Value, request.WithoutAnswer ?? WithoutAnswer.GoOn, null) : null,
                           })
            .SingleOrDefaultAsync(ct);
        if (facts is null) return null;
        var moved = message.Text is NotificationText.PromiseMoved ? await moves.RunAsync(message, ct) : null;
        if (message.Text is NotificationText.PromiseMoved && moved is null) return null;
        if (message.Text is NotificationText.AnswerReminder && facts.Awaited is null) return null;   // he answered meanwhile, or nobody waits any more

        if (IsOver(message, facts)) return null;

        var address = await AddressAsync(message, facts, ct);

        return new(facts.Email, await letter.RunAsync(TextOf(message, facts), facts.Culture, VariablesOf(Told(message, facts), address, moved), ct));
    }

    /// <summary>Whoever files a procedure electronically is told when it was received and who has it (CRPA L112-11); the same row of the outbox, so once.</summary>
    private static NotificationText TextOf(OutgoingMessage message, Facts facts) =>
        message.Text is NotificationText.RequestReceived && facts is { Act: RequestAct.Submit, CallsForDecision: true, ChannelIn: ChannelIn.Portal or ChannelIn.MobileApp or ChannelIn.Email }
            ? NotificationText.FilingNotice
            : message.Text;

    /// <summary>News of a demand that his is no longer one with, or of one that is no longer alone.</summary>
    private static bool IsOver(OutgoingMessage message, Facts facts) => message.Text switch
    {
        NotificationText.RequestMerged => facts.Carrier is null,
        NotificationText.RequestUnmerged => facts.Carrier is not null,
        _ => facts.OwnId != message.RequestId && facts.Carrier?.Id != message.RequestId,
    };

    /// <summary>The day is the one that counts for both; what was said to somebody else is his.</summary>
    private static Facts Told(OutgoingMessage message, Facts facts) =>
        message.Text is NotificationText.RequestMerged && facts.Carrier is { } carrier ? facts with { PromisedOn = carrier.PromisedOn, Clocks = carrier.Clocks }
        : facts.OwnId != message.RequestId ? facts with { Words = null }
        : facts;

    /// <summary>A link of its own opens the conversation to the one it is with; who joined him reads the steps.</summary>
    private async Task<string> AddressAsync(OutgoingMessage message, Facts facts, CancellationToken ct)
    {
        var first = await db.Requesters.Where(person => person.RequestId == facts.OwnId).OrderBy(person => person.Id).Select(person => person.Id).FirstAsync(ct);
        if (message.RequesterId != first) return links.Value.To(tenant.Info.CanonicalHost, $"/suivi/{facts.TrackingCode}");
        var (link, token) = TrackingLink.For(facts.OwnId, clock.GetUtcNow());
        db.Add(link);
        await db.SaveChangesAsync(ct);
        return links.Value.To(tenant.Info.CanonicalHost, $"/suivi/lien/{token}");
    }

    /// <summary>What the first requester would be written if an agent did this now; the link, made when the mail leaves, is only hinted at.</summary>
    public async Task<LetterPreview> PreviewAsync(ServiceRequest request, RequestAct act, string? reason, string? said, CancellationToken ct, string? body = null)
    {
        var category = await db.Categories.Where(c => c.Id == request.CategoryId).Select(c => c.Name).SingleAsync(ct);
        var person = request.Requesters is [var first, ..] ? first : null;
        var text = NotificationTable.For(act, request.Phase) ?? throw new InvalidOperationException($"{act} tells nobody anything.");
        var listed = act is RequestAct.Refuse ? await db.ListedReasons.AsNoTracking().SingleOrDefaultAsync(r => r.Kind == ReasonKind.Refusal && r.Code == reason, ct) : null;
        var facts = new Facts(request.Year, request.Number, request.TrackingCode ?? "", request.PromisedOn, category, person?.Email ?? "",
            person?.Name, person?.Culture ?? tenant.Info.Culture, reason, act, request.Clocks, listed, body, said);
        var (subject, words) = await letter.RunAsync(text, facts.Culture, VariablesOf(facts, links.Value.To(tenant.Info.CanonicalHost, "/suivi/…")), ct);
        return new(facts.Culture, subject, words);
    }

    private Dictionary<string, string> VariablesOf(Facts facts, string link, ToldMove? moved = null)
    {
        using var language = new Language(facts.Culture);
        return variables.Of(new(RequestNumber.Format(facts.Year, facts.Number), facts.Category, facts.PromisedOn, facts.TrackingCode, facts.Name, link)
        {
            Reason = facts.Listed?.Name ?? (facts is { Act: RequestAct.Close, Reason: { } closing } ? words[$"{nameof(ClosingReason)}.{closing}"].Value : facts.Reason),
            Body = facts.Body,
            PromisedBy = facts.Clocks?.MomentOf(ClockKind.Intervene),
            Moved = moved,
            ReceivedAt = facts.ReceivedAt,
            Department = facts.Department,
            Silence = facts.Silence is { } silence ? words.Say(silence, tenant.Info.DayOf(clock.GetUtcNow()), FirstOfMonth.InLetters, toCitizen: true) : null,
            Carrier = facts.Carrier is { } carrier ? RequestNumber.Format(carrier.Year, carrier.Number) : null,
            Awaited = facts.Awaited,
            Words = facts.Listed?.CitizenWords is { } usual ? string.Join("\n\n", new[] { usual, facts.Words }.OfType<string>()) : facts.Words,
        });
    }

    private sealed record Facts(
        int Year, int? Number, string TrackingCode, DateOnly PromisedOn, string Category, string Email, string? Name, string Culture,
        string? Reason, RequestAct Act, KeptClocks? Clocks, ListedReason? Listed, string? Body, string? Words)
    {
        /// <summary>The demand he filed.</summary>
        public Guid OwnId { get; init; }
        public DateTimeOffset? ReceivedAt { get; init; }
        public ChannelIn ChannelIn { get; init; }
        public string? Department { get; init; }

        /// <summary>Its silence is, or was, worth a decision.</summary>
        public bool CallsForDecision { get; init; }
        public SilenceClock? Silence { get; init; }

        /// <summary>The one it is merged into.</summary>
        public Carrier? Carrier { get; init; }
        public AwaitedAnswer? Awaited { get; init; }
    }

    private sealed record Carrier(Guid Id, int Year, int? Number, DateOnly PromisedOn, KeptClocks? Clocks);
}

/// <summary>A message as it would read, in its recipient's language.</summary>
public sealed record LetterPreview(string Culture, string Subject, string Text);
