using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests.Clocks;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GrcPortal.Core.Requests;

/// <summary>
/// Accepts a draft in one commit: the demand, its number, files, first event and messages. The demand keeps the draft's id,
/// so a second submission of the same draft finds the first one's demand.
/// </summary>
public sealed class SubmitRequest(GrcDbContext db, FindRoute routes, TownCalendars calendars, TimeProvider clock)
{
    /// <summary>What a citizen filed himself.</summary>
    public Task<ServiceRequest> RunAsync(Draft draft, Category category, ChannelIn channel, CancellationToken ct, Guid? accountId = null)
    {
        var now = clock.GetUtcNow();
        return RunAsync(draft, category, new(channel, now, RequesterOf(draft, accountId), new(Actor.Citizen, now)) { Attachments = [.. draft.Attachments] }, ct);
    }

    public async Task<ServiceRequest> RunAsync(Draft draft, Category category, RequestEntry entry, CancellationToken ct)
    {
        if (draft.SubmittedAt is not null) return await FindAsync(draft.Id, ct);

        var route = entry.DepartmentId is null && entry.TeamId is null ? await routes.RunAsync(category, draft.SectorId, ct) : null;
        var departmentId = entry.DepartmentId ?? route?.DepartmentId;
        var calendar = await calendars.OfAsync(db, departmentId ?? category.DepartmentId, ct);
        var request = ServiceRequest.Submit(SubmissionOf(draft, category, entry, calendar) with { DepartmentId = departmentId, TeamId = entry.TeamId ?? route?.TeamId }, entry.Stamp);
        draft.Empty(entry.Stamp.At);
        db.Add(request);
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await db.SaveChangesAsync(ct);
            await RequestNumbers.TakeAsync(db, request, ct);
            await transaction.CommitAsync(ct);
        }
        catch (Exception lost) when (lost is DbUpdateConcurrencyException
            or DbUpdateException { InnerException: PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } })
        {
            // Another post of the same draft won, or a tracking code was drawn twice: only the first has a demand to show.
            db.ChangeTracker.Clear();
            return await db.Requests.AsNoTracking().SingleOrDefaultAsync(r => r.Id == draft.Id, ct)
                ?? throw new RuleBrokenException("Submit.TryAgain");
        }
        return request;
    }

    private async Task<ServiceRequest> FindAsync(Guid id, CancellationToken ct) =>
        await db.Requests.AsNoTracking().SingleAsync(r => r.Id == id, ct);

    private static Submission SubmissionOf(Draft draft, Category category, RequestEntry entry, ClockCalendar calendar) => new()
    {
        Id = draft.Id,
        Category = category,
        TrackingCode = TrackingCode.New(),
        ChannelIn = entry.Channel,
        ReceivedAt = entry.ReceivedAt,
        Calendar = calendar,
        Description = draft.Description ?? throw new RuleBrokenException("Submit.Incomplete"),
        Address = draft.Address,
        PlaceDetails = draft.PlaceDetails,
        Lat = draft.Lat,
        Lon = draft.Lon,
        SectorId = draft.SectorId,
        FormVersionId = draft.FormVersionId,
        Answers = draft.Answers,
        Attachments = entry.Attachments,
        Requester = entry.Requester,
    };

    private static Requester RequesterOf(Draft draft, Guid? accountId) => new()
    {
        Kind = draft.Kind,
        Organisation = draft.Organisation,
        Rna = draft.Rna,
        Siret = draft.Siret,
        PostalAddress = draft.PostalAddress,
        Name = draft.Name,
        Email = draft.Email,
        Phone = draft.Phone,
        ReplyChannel = draft.ReplyChannel,
        Culture = draft.Culture,
        AccountId = accountId,
    };
}
