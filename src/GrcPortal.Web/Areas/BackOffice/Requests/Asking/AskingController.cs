using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Areas.BackOffice.Requests.Templates;
using GrcPortal.Web.Security;
using GrcPortal.Web.Shared.Uploads;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.BackOffice.Requests.Asking;

[Route("agents/demandes/{id:guid}/question"), Can(Permission.ReadRequests)]
public sealed class AskingController(
    GrcDbContext db, RequestGate gate, ReadTemplates templates, TakeMessageFiles take, TownCalendars calendars, IStringLocalizer<AskingText> texts) : BackOfficeController
{
    [HttpGet]
    public async Task<IActionResult> New(Guid id, CancellationToken ct) =>
        await gate.ShowAsync(id, RequestAct.AskCitizen, ct) is { } shown
            ? View(new AskingForm { Version = shown.Version, AnswerBy = await UsualDayAsync(shown.Request, ct), WithoutAnswer = WithoutAnswer.GoOn })
            : NotFound();

    /// <summary>The same form, begun with the words of a template; a script does it without a round trip.</summary>
    [HttpPost("modele"), UploadLimit]
    public async Task<IActionResult> Begin(Guid id, AskingForm form, CancellationToken ct)
    {
        if (await gate.ShowAsync(id, RequestAct.AskCitizen, ct) is null) return NotFound();

        form.Question = await templates.AddedAsync(id, RequestAct.AskCitizen, form.TemplateId, form.Question, ct);
        await take.HoldAsync(this, form.Attached, id, ct);
        return Begun(form);
    }

    [HttpPost, UploadLimit]
    public async Task<IActionResult> Create(Guid id, AskingForm form, CancellationToken ct)
    {
        if (await gate.ForAsync(id, RequestAct.AskCitizen, ct, form.Version) is not { } request) return NotFound();
        var files = await take.RunAsync(this, form.Attached, id, ct);
        if (form.AnswerBy is { } day && !AwaitedAnswer.Allows(day, Today)) ModelState.AddModelError(nameof(form.AnswerBy), texts["AnswerBy.Bounds", AwaitedAnswer.MostMonths]);
        if (!ModelState.IsValid) return Invalid("New", form);

        var now = Now;
        var awaited = AwaitedAnswer.Until(form.AnswerBy!.Value, form.WithoutAnswer!.Value, Today, await calendars.OfAsync(db, request.DepartmentId, ct));
        request.AskCitizen(Message.ToCitizen(form.Question, now, files), now, awaited);
        await db.SaveChangesAsync(ct);
        return Done("QuestionAsked", id);
    }

    private async Task<DateOnly> UsualDayAsync(ServiceRequest request, CancellationToken ct) =>
        (await calendars.OfAsync(db, request.DepartmentId, ct)).WorkingDayAfter(Today, await db.Categories.Where(c => c.Id == request.CategoryId).Select(c => c.AnswerDays).SingleAsync(ct));
}
