using GrcPortal.Core.Audit;
using GrcPortal.Core.Data;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Clocks;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Organisation;

/// <summary>Keeps the calendars of a town. Open demands are counted again in the background once days or hours change.</summary>
public sealed class ChangeCalendars(GrcDbContext db)
{
    public Task<CalendarProblem?> AddAsync(WorkCalendar added, Stamp stamp, CancellationToken ct) => OrganisationLock.AloneAsync(db, async () =>
    {
        if (await IsTakenAsync(added.Id, added.Name, ct)) return CalendarProblem.NameTaken;
        db.Add(added);
        db.Add(AuditEntry.Of(AuditAct.CalendarAdded, added.Id, stamp));
        return (CalendarProblem?)null;
    }, ct);

    /// <param name="version">As its writer read it.</param>
    public Task<CalendarProblem?> ChangeAsync(Guid id, int version, string name, CalendarDefinition definition, Stamp stamp, CancellationToken ct) => OrganisationLock.AloneAsync(db, async () =>
    {
        var calendar = await db.WorkCalendars.SingleAsync(c => c.Id == id, ct);
        if (calendar.Version != version) return CalendarProblem.ChangedMeanwhile;
        if (await IsTakenAsync(id, name, ct)) return CalendarProblem.NameTaken;
        calendar.Name = name;
        if (!definition.IsAs(calendar.Definition))
        {
            calendar.Rewrite(definition);
            calendar.AskRecount(stamp.At);
        }
        db.Add(AuditEntry.Of(AuditAct.CalendarChanged, id, stamp));
        return (CalendarProblem?)null;
    }, ct);

    /// <summary>What every department counts on from now on that chose none, nor any above it.</summary>
    public Task MakeOfTownAsync(Guid id, Stamp stamp, CancellationToken ct) => OrganisationLock.AloneAsync(db, async () =>
    {
        var chosen = await db.WorkCalendars.SingleAsync(c => c.Id == id, ct);
        if (chosen.IsDefault) return false;
        (await db.WorkCalendars.SingleAsync(c => c.IsDefault, ct)).IsDefault = false;
        await db.SaveChangesAsync(ct);   // a town never has two
        chosen.IsDefault = true;
        chosen.AskRecount(stamp.At);
        db.Add(AuditEntry.Of(AuditAct.CalendarChanged, id, stamp));
        return true;
    }, ct);

    /// <summary>Only while nobody counts on it, and no recount goes by it.</summary>
    public Task RemoveAsync(Guid id, Stamp stamp, CancellationToken ct) => OrganisationLock.AloneAsync(db, async () =>
    {
        var calendar = await db.WorkCalendars.SingleAsync(c => c.Id == id, ct);
        if (calendar.IsDefault || calendar.Recount.AskedAt is not null || await db.Departments.AnyAsync(d => d.CalendarId == id, ct)) throw new RuleBrokenException("Calendar.InUse");
        db.Remove(calendar);
        db.Add(AuditEntry.Of(AuditAct.CalendarRemoved, id, stamp));
        return true;
    }, ct);

    private async Task<bool> IsTakenAsync(Guid id, string name, CancellationToken ct) =>
        (await db.WorkCalendars.Where(c => c.Id != id).Select(c => c.Name).ToListAsync(ct)).Exists(other => string.Equals(other, name, StringComparison.OrdinalIgnoreCase));
}

public enum CalendarProblem { NameTaken, ChangedMeanwhile }
