using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests.Clocks;
using GrcPortal.Core.Tenants;
using GrcPortal.Web.Security;
using GrcPortal.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.Admin.Calendars;

/// <summary>When the services of the authority work: what its promises count on.</summary>
[Route("administration/calendriers"), CanEverywhere(Permission.ManageOrganisation)]
public sealed class CalendarsController(GrcDbContext db, CurrentTenant tenant, ChangeCalendars change) : AdminController
{
    private const int ShownDays = 5;

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        var rows = await db.WorkCalendars.AsNoTracking().Select(calendar => new
        {
            Calendar = calendar,
            calendar.Name,
            Departments = db.Departments.Where(d => d.CalendarId == calendar.Id).Select(d => d.Name).ToList(),
        }).ToListByAsync(row => row.Name, ct);
        return View(rows.Select(row => new CalendarRow(row.Calendar, [.. row.Departments.Order(StringComparer.CurrentCulture)],
            new ClockCalendar(row.Calendar.Definition, tenant.Info.Zone).WorkingDayAfter(Today, ShownDays))).ToList());
    }

    [HttpPost("{calendarId:guid}/collectivite")]
    public async Task<IActionResult> MakeOfTown(Guid calendarId, CancellationToken ct)
    {
        if (!await IsOursAsync(calendarId, ct)) return NotFound();

        await change.MakeOfTownAsync(calendarId, Now, ct);
        Flash("CalendarOfTown");
        return LocalRedirect("/administration/calendriers");
    }

    [HttpPost("{calendarId:guid}/suppression")]
    public async Task<IActionResult> Remove(Guid calendarId, CancellationToken ct)
    {
        if (!await IsOursAsync(calendarId, ct)) return NotFound();

        await change.RemoveAsync(calendarId, Now, ct);
        Flash("CalendarRemoved");
        return LocalRedirect("/administration/calendriers");
    }

    private Task<bool> IsOursAsync(Guid id, CancellationToken ct) => db.WorkCalendars.AnyAsync(calendar => calendar.Id == id, ct);
}

/// <param name="InFiveDays">When a demand of today would be due that is promised in five working days.</param>
public sealed record CalendarRow(WorkCalendar Calendar, IReadOnlyList<string> Departments, DateOnly InFiveDays)
{
    public bool IsUsed => Calendar.IsDefault || Departments.Count > 0;
}
