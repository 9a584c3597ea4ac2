using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests.Clocks;
using GrcPortal.Web.Security;
using GrcPortal.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.Admin.Calendars.Writing;

/// <summary>A new calendar, or other hours, seasons, closures and holidays for one.</summary>
[Route("administration/calendriers"), CanEverywhere(Permission.ManageOrganisation)]
public sealed class WritingController(GrcDbContext db, ChangeCalendars change, IStringLocalizer<CalendarsText> texts) : AdminController
{
    [HttpGet("nouveau")]
    public IActionResult New()
    {
        var form = WritingForm.Of("", 0, StartingCalendars.Offices);
        form.IsNew = true;
        return View(form);
    }

    [HttpPost("nouveau")]
    public async Task<IActionResult> Create(WritingForm form, CancellationToken ct)
    {
        form.IsNew = true;
        if (new CalendarReader(form, ModelState, texts).Read() is not { } definition) return Invalid("New", form.Filled());
        return await change.AddAsync(new() { Name = TidyText.Of(form.Name)!, Definition = definition }, Now, ct) is { } problem ? Refused(form, problem) : Done("CalendarAdded");
    }

    [HttpGet("{calendarId:guid}/modification")]
    public async Task<IActionResult> Edit(Guid calendarId, CancellationToken ct) =>
        await db.WorkCalendars.AsNoTracking().SingleOrDefaultAsync(c => c.Id == calendarId, ct) is { } calendar ? View("New", WritingForm.Of(calendar.Name, calendar.Version, calendar.Definition)) : NotFound();

    [HttpPost("{calendarId:guid}/modification")]
    public async Task<IActionResult> Update(Guid calendarId, WritingForm form, CancellationToken ct)
    {
        if (!await db.WorkCalendars.AnyAsync(calendar => calendar.Id == calendarId, ct)) return NotFound();
        if (new CalendarReader(form, ModelState, texts).Read() is not { } definition) return Invalid("New", form.Filled());
        return await change.ChangeAsync(calendarId, form.Version, TidyText.Of(form.Name)!, definition, Now, ct) is { } problem ? Refused(form, problem) : Done("CalendarChanged");
    }

    private ViewResult Refused(WritingForm form, CalendarProblem problem)
    {
        ModelState.AddModelError(nameof(form.Name), texts[$"Problem.{problem}"]);
        return Invalid("New", form.Filled());
    }

    private LocalRedirectResult Done(string flash)
    {
        Flash(flash);
        return LocalRedirect("/administration/calendriers");
    }
}
