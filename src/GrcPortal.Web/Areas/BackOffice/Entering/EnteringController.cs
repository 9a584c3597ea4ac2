using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Security;
using GrcPortal.Web.Shared.Uploads;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.BackOffice.Entering;

/// <summary>One screen to take down what someone asks. Posting it twice makes one demand: the form carries the demand's id to be.</summary>
[Route("agents/demandes/nouvelle"), Can(Permission.EnterRequests)]
public sealed class EnteringController(
    GrcDbContext db, EntryDesk desk, ReadEntry read, CheckEntry check, TypedRequester requester, TakeMessageFiles take, SubmitRequest submit,
    IStringLocalizer<EnteringText> texts) : BackOfficeController
{
    [HttpGet]
    public async Task<IActionResult> New(ChannelIn? canal, CancellationToken ct) => View(await desk.FurnishAsync(new()
    {
        ChannelIn = canal is { } channel && EntryForm.Channels.Contains(channel) ? channel : ChannelIn.Phone,
        ReceivedOn = Today,
    }, EntryRead.Blank, Me, Today, ct));

    /// <summary>The same form with what is known about it by now: its questions, its sector and department, earlier demands and near ones. Nothing is made of it.</summary>
    [HttpPost("recherche"), UploadLimit]
    public async Task<IActionResult> Look(EntryForm form, CancellationToken ct)
    {
        ModelState.Clear();
        await take.HoldAsync(this, form.Attached, desk.Renew(form), ct);
        return View("New", await desk.FurnishAsync(form, await read.RunAsync(form, Request.Form, Today, ct), Me, Today, ct));
    }

    [HttpPost, UploadLimit]
    public async Task<IActionResult> Create(EntryForm form, CancellationToken ct)
    {
        if (desk.Read(form.DraftId) is null) ModelState.AddModelError("", texts["Expired"]);
        var id = desk.Renew(form);
        var person = requester.Read(form, ModelState);
        var entry = await read.RunAsync(form, Request.Form, Today, ct);
        await check.RunAsync(form, entry, ModelState, Today, ct);
        var files = await take.RunAsync(this, form.Attached, id, ct);
        return ModelState.IsValid ? await SubmitAsync(id, form, entry, person, files, ct) : Invalid("New", await desk.FurnishAsync(form, entry, Me, Today, ct));
    }

    private async Task<IActionResult> SubmitAsync(Guid id, EntryForm form, EntryRead entry, Requester person, IReadOnlyList<Attachment> files, CancellationToken ct)
    {
        var draft = await db.Drafts.SingleOrDefaultAsync(d => d.Id == id, ct);
        if (draft is { SubmittedAt: not null } && !await db.Requests.AnyAsync(r => r.Id == id, ct)) return RedirectToAction(nameof(New));   // it joined another one
        if (draft is null) db.Add(draft = new() { Id = id, CategoryId = entry.Category!.Id, Culture = person.Culture, TouchedAt = Clock });
        if (draft.SubmittedAt is null)
        {
            (draft.Description, draft.Address, draft.PlaceDetails) = (form.Description, entry.Place.Address, form.PlaceDetails);
            (draft.Lat, draft.Lon, draft.SectorId) = (entry.Place.Point?.Lat, entry.Place.Point?.Lon, entry.Place.SectorId);
            (draft.FormVersionId, draft.Answers) = (entry.Questions?.Form.Id, entry.Answers?.Kept);
        }
        await submit.RunAsync(draft, entry.Category!,
            new(form.ChannelIn!.Value, ReceivedAt(form.ReceivedOn!.Value), person, Now) { DepartmentId = form.DepartmentId, Attachments = files }, ct);
        Flash("RequestEntered");
        return Redirect($"~/agents/demandes/{id}/recu");
    }

    /// <summary>Now when it is of today, else noon of that day: an hour nobody wrote down.</summary>
    private DateTimeOffset ReceivedAt(DateOnly day) => day == Today ? Clock : Town.StartOf(day).AddHours(12);
}
