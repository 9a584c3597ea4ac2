using System.Collections.Concurrent;
using GrcPortal.Core.Data;
using GrcPortal.Core.Requests.Clocks;
using GrcPortal.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Organisation;

/// <summary>The calendars of a town's departments, from the memory of the town. Laying a year out costs: it is done once for each version of a calendar.</summary>
public sealed class TownCalendars(TownMemory memory)
{
    private readonly ConcurrentDictionary<(int TenantId, Guid Id), ClockCalendar> _laidOut = new();

    public async ValueTask<ClockCalendar> OfAsync(GrcDbContext db, Guid? departmentId, CancellationToken ct) => (await ReadAsync(db, [departmentId], ct)).Of(departmentId);

    /// <summary>With these departments among them: what another node has just added is read now, not in half a minute.</summary>
    public async ValueTask<DepartmentCalendars> ReadAsync(GrcDbContext db, IEnumerable<Guid?> needed, CancellationToken ct)
    {
        var known = await ReadAsync(db, ct);
        if (needed.All(known.Knows)) return known;
        memory.Forget(db.TenantId);
        return await ReadAsync(db, ct);
    }

    private ValueTask<DepartmentCalendars> ReadAsync(GrcDbContext db, CancellationToken ct) => memory.ReadAsync(db.TenantId, async () =>
    {
        // One statement: the whole tree comes with the town's own calendar.
        var rows = await db.WorkCalendars.AsNoTracking().Select(calendar => new
        {
            Calendar = calendar,
            Departments = db.Departments.Where(_ => calendar.IsDefault).Select(d => new { d.Id, d.ParentId, d.CalendarId }).ToList(),
        }).ToListAsync(ct);
        var calendars = rows.ToDictionary(row => row.Calendar.Id, row => LaidOut(db, row.Calendar));
        var ofTown = rows.Find(row => row.Calendar.IsDefault);
        return new DepartmentCalendars(
            ofTown?.Departments.ToDictionary(d => d.Id, d => new CalendarChoice(d.ParentId, d.CalendarId)) ?? [],
            calendars, ofTown is null ? db.Calendar : calendars[ofTown.Calendar.Id]);
    });

    private ClockCalendar LaidOut(GrcDbContext db, WorkCalendar calendar) => _laidOut.AddOrUpdate((db.TenantId, calendar.Id),
        _ => new(calendar.Definition, db.Calendar.Zone) { Key = calendar.Key },
        (_, laid) => laid.Key == calendar.Key && laid.Zone.Id == db.Calendar.Zone.Id ? laid : new(calendar.Definition, db.Calendar.Zone) { Key = calendar.Key });
}
