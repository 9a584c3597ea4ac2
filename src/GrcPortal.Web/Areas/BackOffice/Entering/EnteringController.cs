using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.BackOffice.Entering;

/// <summary>One screen to take down what someone asks. Posting it twice makes one demand: the form carries the demand's id to be.</summary>
[Route("agents/demandes/nouvelle"), Can(Permission.EnterRequests)]
public sealed class EnteringController(
    GrcDbContext db, EntryDesk desk, TypedRequester requester, SubmitRequest submit, IStringLocalizer<EnteringText> texts) : BackOfficeController
{
    private const int OldestDays = 730;

    [HttpGet]
    public async Task<IActionResult> New(ChannelIn? canal, CancellationToken ct) => View(await desk.FurnishAsync(new()
    {
        ChannelIn = canal is { } channel && EntryForm.Channels.Contains(channel) ? channel : ChannelIn.Phone,
        ReceivedOn = Today,
    }, Me, Today, ct));

    /// <summary>The same form with what the database knows about it by now: earlier demands, near ones, the department. Nothing is kept.</summary>
    [HttpPost("recherche")]
    public async Task<IActionResult> Look(EntryForm form, CancellationToken ct)
    {
        ModelState.Clear();
        return View("New", await desk.FurnishAsync(form, Me, Today, ct));
    }

    [HttpPost]
    public async Task<IActionResult> Create(EntryForm form, CancellationToken ct)
    {
        var person = requester.Read(form, ModelState);
        var category = await CheckAsync(form, ct);
        if (desk.Read(form.DraftId) is not { } id) ModelState.AddModelError("", texts["Expired"]);
        else if (ModelState.IsValid) return await SubmitAsync(id, form, category!, person, ct);
        return Invalid("New", await desk.FurnishAsync(form, Me, Today, ct));
    }

    private async Task<IActionResult> SubmitAsync(Guid id, EntryForm form, Category category, Requester person, CancellationToken ct)
    {
        var draft = await db.Drafts.SingleOrDefaultAsync(d => d.Id == id, ct);
        if (draft is { SubmittedAt: not null } && !await db.Requests.AnyAsync(r => r.Id == id, ct)) return RedirectToAction(nameof(New));   // it joined another one
        if (draft is null) db.Add(draft = new() { Id = id, CategoryId = category.Id, Culture = person.Culture, TouchedAt = Clock });
        if (draft.SubmittedAt is null)
        {
            (draft.Description, draft.Address, draft.PlaceDetails) = (form.Description, form.Address, form.PlaceDetails);
            (draft.Lat, draft.Lon) = (form.Point?.Lat, form.Point?.Lon);
        }
        await submit.RunAsync(draft, category,
            new(form.ChannelIn!.Value, ReceivedAt(form.ReceivedOn!.Value), person, Now) { DepartmentId = form.DepartmentId }, ct);
        Flash("RequestEntered");
        return Redirect($"~/agents/demandes/{id}/recu");
    }

    private async Task<Category?> CheckAsync(EntryForm form, CancellationToken ct)
    {
        var category = await db.Categories.SingleOrDefaultAsync(c => c.Id == form.CategoryId && c.ParentId != null && c.State != CategoryState.Draft, ct);
        if (form.CategoryId is not null && category is null) ModelState.AddModelError(nameof(form.CategoryId), texts["CategoryId.Gone"]);
        if (category?.Place is PlaceRule.Required && form is { Address: null, PlaceDetails: null, Point: null })
            ModelState.AddModelError(nameof(form.Address), texts["Address.Missing"]);
        if (form.ChannelIn is { } channel && !EntryForm.Channels.Contains(channel)) ModelState.AddModelError(nameof(form.ChannelIn), texts["ChannelIn.Missing"]);
        if (form.ReceivedOn > Today) ModelState.AddModelError(nameof(form.ReceivedOn), texts["ReceivedOn.Future"]);
        if (form.ReceivedOn < Today.AddDays(-OldestDays)) ModelState.AddModelError(nameof(form.ReceivedOn), texts["ReceivedOn.TooOld"]);
        var today = Today;
        if (form.DepartmentId is { } department && !await db.Departments.AnyAsync(d => d.Id == department && (d.ClosedOn == null || d.ClosedOn >= today), ct))
            ModelState.AddModelError(nameof(form.DepartmentId), texts["DepartmentId.Gone"]);
        return category;
    }

    /// <summary>Now when it is of today, else noon of that day: an hour nobody wrote down.</summary>
    private DateTimeOffset ReceivedAt(DateOnly day) => day == Today ? Clock : Town.StartOf(day).AddHours(12);
}
