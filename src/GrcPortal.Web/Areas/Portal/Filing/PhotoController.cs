using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Files;
using GrcPortal.Web.Areas.Portal.Catalogue;
using GrcPortal.Web.Setup;
using GrcPortal.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.Portal.Filing;

/// <summary>One photo, or none. It is taken in at once, so that a refusal costs nothing of the rest.</summary>
[Route(CategoryAddress.Route + "/photo")]
public sealed class PhotoController(FilingDesk desk, KeepPhoto keep, IFileStore files, IStringLocalizer<FilingText> texts) : FilingController(desk)
{
    [HttpGet]
    public IActionResult Edit() => View("Photo", new PhotoForm());

    [HttpPost, UploadLimit]
    [RequestSizeLimit(UploadLimitAttribute.MostReadBytes), RequestFormLimits(MultipartBodyLengthLimit = FileServices.MostUploadBytes, ValueCountLimit = 200)]
    public async Task<IActionResult> Update(PhotoForm form, CancellationToken ct)
    {
        if (form.Photo is null) return Next(await Desk.WriteAsync(Filing, draft => draft.Answered |= DraftSteps.Photo, ct));

        await using var posted = form.Photo.OpenReadStream();
        var reading = await PhotoIntake.ReadAsync(posted, ct);
        if (!reading.Taken) return Refused(form, reading.Refusal.ToString()!, reading.Refusal);
        if (await keep.RunAsync(reading.Photo, ct) is not { } kept) return Refused(form, "NoRoom", null);

        var before = Filing.Draft?.Attachments.ToList() ?? [];
        await Desk.WritePhotoAsync(Filing, kept, ct);
        await ForgetAsync(before, ct);
        return Redirect(Filing.PathOf(FilingStep.Photo));
    }

    [HttpPost("retrait")]
    public async Task<IActionResult> Destroy(CancellationToken ct)
    {
        var before = Filing.Draft?.Attachments.ToList() ?? [];
        await Desk.WritePhotoAsync(Filing, null, ct);
        await ForgetAsync(before, ct);
        return Redirect(Filing.PathOf(FilingStep.Photo));
    }

    [HttpGet("apercu")]
    public IActionResult Preview() => Filing.Draft?.Attachments.FirstOrDefault() is { } photo ? PhotoResult.Original(photo) : NotFound();

    /// <summary>After the commit: a file without row would be swept anyway.</summary>
    private async Task ForgetAsync(IEnumerable<Attachment> replaced, CancellationToken ct)
    {
        foreach (var file in replaced) await files.DeleteAsync(FileKey.Parse(file.FileKey), ct);
    }

    private ViewResult Refused(PhotoForm form, string why, FileRefusal? refusal)
    {
        ModelState.AddModelError(nameof(form.Photo), texts[$"Photo.{why}"]);
        var page = Invalid("Photo", form);
        if (refusal is FileRefusal.TooLarge) Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        return page;
    }
}
