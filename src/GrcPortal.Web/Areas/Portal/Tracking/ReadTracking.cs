using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Data;
using GrcPortal.Core.Interventions;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Clocks;
using GrcPortal.Core.Tenants;
using GrcPortal.Web.Shared;
using GrcPortal.Web.Shared.Promises;
using GrcPortal.Web.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.Portal.Tracking;

/// <summary>A demand as its citizen sees it: what happened and when, never who. Five queries at most, whatever its length.</summary>
public sealed class ReadTracking(GrcDbContext db, CurrentTenant tenant, TownCalendars calendars, TrackingAccess access, ReadCarrier carriers, TimeProvider clock, IStringLocalizer<SharedText> texts)
{
    /// <summary>Null when no demand of this town bears the code.</summary>
    public async Task<TrackingPage?> RunAsync(string code, CancellationToken ct)
    {
        if (TrackingCode.Parse(code) is null) return null;   // nothing at all would find those that have lost theirs
        var today = tenant.Info.DayOf(clock.GetUtcNow());
        var found = await (from request in db.Requests
                           join category in db.Categories on request.CategoryId equals category.Id
                           where request.TrackingCode == code
                           select new
                           {
                               Page = new TrackingPage(
                                   request.Id, code, RequestNumber.Format(request.Year, request.Number), category.Name, request.Phase, request.PromisedOn,
                                   request.PromisedOn < today && request.ResolvedAt == null && request.EndedAt == null,
                                   db.ListedReasons.Where(r => r.Kind == ReasonKind.Refusal && r.Code == request.RefusalReason).Select(r => r.Name).SingleOrDefault() ?? request.RefusalReason,
                                   request.ClosingReason, request.EndedAt)
                               {
                                   AnswerBy = request.AnswerBy,
                                   WithoutAnswer = request.WithoutAnswer,
                                   Today = today,
                                   Silence = SilenceClock.Of(request.SilenceMeans, request.SilenceMonths, request.DecidesOn, request.SilenceSuspendedOn, request.ImplicitOn),
                               },
                               Reasons = db.ListedReasons.Where(r => db.RequestEvents.Any(e => e.RequestId == request.Id && e.Reason == r.Code)).ToList(),
                               request.Clocks,
                               request.ReceivedAt,
                               request.DepartmentId,
                               request.Description,
                               request.Address,
                               request.PlaceDetails,
                               request.Answers,
                               Form = db.FormVersions.Where(form => form.Id == request.FormVersionId).Select(form => form.Definition).SingleOrDefault(),
                           }).SingleOrDefaultAsync(ct);
        if (found is not { Page: var page }) return null;

        var happened = await db.RequestEvents.AsNoTracking().Where(e => e.RequestId == page.Id).OrderBy(e => e.Position)
            .Select(e => new { Event = e, Moves = db.PromiseMoves.Where(move => move.EventId == e.Id).ToList() }).ToListAsync(ct);
        var events = happened.ConvertAll(one => one.Event);
        var own = await access.HasAsync(page.Id, ct);
        var carrier = page.Phase is RequestPhase.Merged ? await carriers.RunAsync(page.Id, today, ct) : null;
        var words = own ? await WordsAsync(page.Id, ct) : [];
        var files = own ? await FilesAsync(page.Id, ct) : [];
        var calendar = await calendars.OfAsync(db, found.DepartmentId, ct);
        var promise = Promise(found.Clocks, found.ReceivedAt, calendar, [.. happened.SelectMany(one => one.Moves)], found.Reasons);
        return page with
        {
            IsLate = page.IsLate && (promise is null ? !RequestLifecycle.IsWaiting(page.Phase) : !promise.StandsStill),   // the wait came after the day
            Stages = carrier?.Stages ?? Stage.Of(events),
            Carrier = carrier,
            PromisedBy = found.Clocks?.MomentOf(ClockKind.Intervene),
            Promise = Stage.StoppedBefore(page.Phase) ? null : promise,
            Entries = [.. events.Where(IsForCitizens).Select(e => Entry(e, words, found.Reasons, files)), .. carrier?.Entries ?? []],
            Own = own ? new(found.Description, found.Address, found.PlaceDetails, SaidAnswers.Of(found.Form, found.Answers, files, texts),
                [.. files.Where(file => file.MessageId is null).Besides(found.Form)]) : null,
            Visit = page.Phase is RequestPhase.Planned ? await VisitAsync(page.Id, ct) : null,
        };
    }

    /// <summary>The one promise that counts for whoever asked: that it is done.</summary>
    private static PromiseStory? Promise(KeptClocks? clocks, DateTimeOffset receivedAt, ClockCalendar calendar, List<PromiseMove> moves, List<ListedReason> reasons)
    {
        var story = PromiseStory.Of(clocks, receivedAt, calendar, moves).FirstOrDefault(story => story.Clock.Kind is ClockKind.Intervene);
        return story is null ? null : story with { ToCitizen = true, Named = code => reasons.Find(listed => listed.Kind is ReasonKind.Pause && listed.Code == code)?.CitizenWords };
    }

    /// <summary>Work between agents is theirs: notes, reassignments, opinions asked.</summary>
    private static bool IsForCitizens(RequestEvent happened) => happened.Act switch
    {
        RequestAct.Note or RequestAct.Absorb or RequestAct.Release or RequestAct.Redact or RequestAct.Requalify or RequestAct.HandOver or RequestAct.Recount or RequestAct.Split or RequestAct.Consult or RequestAct.Rate or RequestAct.Anonymise => false,
        RequestAct.Assign => happened.From == RequestPhase.New,
        _ => true,
    };

    private static TrackingEntry Entry(RequestEvent happened, Dictionary<Guid, Message> words, List<ListedReason> reasons, List<Attachment> files)
    {
        var message = happened.MessageId is { } id ? words.GetValueOrDefault(id) : null;
        var reason = happened switch
        {
            { Act: RequestAct.Close, Reason: { } closing } => $"{nameof(ClosingReason)}.{closing}",
            { Act: RequestAct.DecideBySilence, Reason: { } means } => $"{nameof(SilenceEffect)}.{means}",
            _ => null,
        };
        var refusal = happened.Act is RequestAct.Refuse ? reasons.Find(listed => listed.Kind is ReasonKind.Refusal && listed.Code == happened.Reason) : null;
        return new(happened.Act, happened.At, reason, refusal, message?.Body, message?.Direction is MessageDirection.FromCitizen)
        {
            ByItself = happened.ActorKind is ActorKind.System,
            Files = message is null ? [] : [.. files.Where(file => file.MessageId == message.Id)],
        };
    }

    private Task<Dictionary<Guid, Message>> WordsAsync(Guid id, CancellationToken ct) =>
        db.Messages.AsNoTracking().Where(m => m.RequestId == id && m.Direction != MessageDirection.Note).ToDictionaryAsync(m => m.Id, ct);

    private Task<List<Attachment>> FilesAsync(Guid id, CancellationToken ct) =>
        db.OfRequest(id).AsNoTracking().OrderBy(a => a.AddedAt).ToListAsync(ct);

    /// <summary>The day that is announced: the next one planned.</summary>
    private Task<AnnouncedVisit?> VisitAsync(Guid id, CancellationToken ct) =>
        (from served in db.InterventionRequests
         join intervention in db.Interventions on served.InterventionId equals intervention.Id
         where served.RequestId == id && intervention.State == InterventionState.Planned
         orderby intervention.PlannedOn, intervention.Id
         select new AnnouncedVisit(intervention.PlannedOn, intervention.PlannedUntil, intervention.From, intervention.Until)).FirstOrDefaultAsync(ct);
}
