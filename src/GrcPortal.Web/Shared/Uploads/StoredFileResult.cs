using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Files;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace GrcPortal.Web.Shared.Uploads;

/// <summary>
/// The one way a stranger's file leaves: as nothing but what its bytes were read to be, unable to run or load anything, without
/// metadata. A photo is shown, a document is saved. What awaits the antivirus, or did not pass it, does not leave at all.
/// </summary>
public sealed class StoredFileResult(Attachment file, int? size) : IActionResult
{
    /// <summary>The smaller size when there is one: it stands upright by itself.</summary>
    public static StoredFileResult Of(Attachment file, int size) => new(file, file.SmallerSizes is SmallerSizes.Made ? size : null);

    /// <summary>As it was taken: a telephone's photo may lie on its side, which its page mends.</summary>
    public static StoredFileResult Original(Attachment file) => new(file, null);

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var (response, ct) = (context.HttpContext.Response, context.HttpContext.RequestAborted);
        var store = context.HttpContext.RequestServices.GetRequiredService<IFileStore>();
        var key = FileKey.Parse(file.FileKey);
        await using var content = file.IsReadable ? await store.OpenAsync(size is { } most ? key.Smaller(most) : key, ct) : null;
        if (content is null)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        var disposition = new ContentDispositionHeaderValue(file.IsPhoto ? "inline" : "attachment");
        if (file.Name is { } name) disposition.SetHttpFileName(name);
        response.ContentType = size is null ? file.ContentType : FileType.Jpeg.MediaType();
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        await content.CopyToAsync(response.Body, ct);
    }
}
