using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Areas.BackOffice.Requests;
using GrcPortal.Web.Security;
using GrcPortal.Web.Shared.Uploads;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.BackOffice.Entering.Joining;

/// <summary>"Same problem": whoever asks joins an open demand in place of one of his own.</summary>
[Route("agents/demandes/{id:guid}/demandeurs"), Can(Permission.EnterRequests)]
public sealed class JoiningController(
    RequestGate gate, EntryDesk desk, ReadEntry read, TypedRequester requester, TakeMessageFiles take, JoinRequest join, IStringLocalizer<EnteringText> texts) : BackOfficeController
{
    private static readonly string[] OfTheRequester =
    [
        nameof(EntryForm.Kind), nameof(EntryForm.Name), nameof(EntryForm.Organisation), nameof(EntryForm.Rna), nameof(EntryForm.Siret), nameof(EntryForm.Phone),
        nameof(EntryForm.Email), nameof(EntryForm.PostalAddress), nameof(EntryForm.ReplyChannel), nameof(EntryForm.Description),
    ];

    [HttpPost, UploadLimit]
    public async Task<IActionResult> Create(Guid id, EntryForm form, CancellationToken ct)
    {
        if (await gate.ForAsync(id, RequestAct.Join, ct) is not { } request) return NotFound();

        foreach (var field in ModelState.Keys.Except(OfTheRequester)) ModelState.Remove(field);   // the rest of the form is of no matter here
        if (form.Description is null) ModelState.Remove(nameof(form.Description));
        var person = requester.Read(form, ModelState);
        if (person is { Name: null, Organisation: null, Email: null, Phone: null }) ModelState.AddModelError(nameof(form.Name), texts["Name.ToJoin"]);
        if (desk.Read(form.DraftId) is null) ModelState.AddModelError("", texts["Expired"]);
        var draft = desk.Renew(form);
        var files = await take.RunAsync(this, form.Attached, draft, ct);
        if (!ModelState.IsValid) return Invalid("New", await desk.FurnishAsync(form, await read.RunAsync(form, Request.Form, Today, ct), Me, Today, ct));

        var said = form.Description ?? (files.Count > 0 ? texts["Joined.Files"].Value : null);
        await join.RunAsync(draft, request, person, said is null ? null : Message.Internal(said, Now, files), person.Culture, Now, ct);
        Flash("RequesterJoined", request.Reference);
        return Redirect($"~/agents/demandes/{id}/recu");
    }
}
