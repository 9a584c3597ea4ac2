using GrcPortal.Core.Data;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Clocks;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.Portal.Tracking;

/// <summary>How the demand that goes on for two is getting on, for who filed the other one: its steps and days, not a word of anyone.</summary>
public sealed class ReadCarrier(GrcDbContext db)
{
    /// <summary>One query; nothing when it is merged into none.</summary>
    public async Task<CarrierPage?> RunAsync(Guid requestId, DateOnly today, CancellationToken ct)
    {
        var found = await (from link in db.RequestLinks
                           join request in db.Requests on link.TargetId equals request.Id
                           where link.Kind == RequestLinkKind.Merged && link.SourceId == requestId
                           select new
                           {
                               request.Year,
                               request.Number,
                               request.Phase,
                               request.PromisedOn,
                               request.Clocks,
                               IsLate = request.PromisedOn < today && request.ResolvedAt == null && request.EndedAt == null,
                               link.At,
                               Events = db.RequestEvents.Where(e => e.RequestId == request.Id).OrderBy(e => e.Position).ToList(),
                           }).AsNoTracking().FirstOrDefaultAsync(ct);
        return found is null ? null : new(RequestNumber.Format(found.Year, found.Number), found.Phase, found.PromisedOn, found.Clocks?.MomentOf(ClockKind.Intervene),
            found.IsLate && !RequestLifecycle.IsWaiting(found.Phase), Stage.Of(found.Events))
        {
            Entries = [.. found.Events.Where(happened => happened.At >= found.At && IsForAll(happened)).Select(happened => new TrackingEntry(happened.Act, happened.At, null, null, null, false))],
        };
    }

    /// <summary>What becomes of it; the conversation is its own reporter's.</summary>
    private static bool IsForAll(RequestEvent happened) => happened.Act switch
    {
        RequestAct.Assign => happened.From is RequestPhase.New,
        RequestAct.Accept or RequestAct.Plan or RequestAct.Unplan or RequestAct.Start or RequestAct.Pause or RequestAct.Resume or RequestAct.Resolve or RequestAct.Refuse
            or RequestAct.Forward or RequestAct.BodyAnswered or RequestAct.Withdraw or RequestAct.Close or RequestAct.SendBack or RequestAct.Reopen or RequestAct.Check => true,
        _ => false,
    };
}

/// <summary>The demand that goes on for both.</summary>
public sealed record CarrierPage(string Reference, RequestPhase Phase, DateOnly PromisedOn, DateTimeOffset? PromisedBy, bool IsLate, IReadOnlyList<Stage> Stages)
{
    public IReadOnlyList<TrackingEntry> Entries { get; init; } = [];

    public bool IsPromised => Phase is not (RequestPhase.Resolved or RequestPhase.WaitingForCitizen or RequestPhase.WaitingForThirdParty) && !RequestLifecycle.IsEnd(Phase);
}
