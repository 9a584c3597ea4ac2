using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Files;
using Microsoft.AspNetCore.Mvc;

namespace GrcPortal.Web.Shared;

/// <summary>A stranger's photo, shown as nothing but a photo: its type is what its bytes were read to be, and it may run or load nothing. It leaves as it was kept, without metadata.</summary>
public sealed class PhotoResult(string fileKey, string contentType) : IActionResult
{
    /// <summary>The smaller size when there is one: it stands upright by itself.</summary>
    public static PhotoResult Of(Attachment photo, int size) => photo.SmallerSizes is SmallerSizes.Made
        ? new(FileKey.Parse(photo.FileKey).Smaller(size).ToString(), FileType.Jpeg.MediaType())
        : Original(photo);

    /// <summary>As it was taken: a telephone's may lie on its side, which its page mends.</summary>
    public static PhotoResult Original(Attachment photo) => new(photo.FileKey, photo.ContentType);

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var (response, ct) = (context.HttpContext.Response, context.HttpContext.RequestAborted);
        var files = context.HttpContext.RequestServices.GetRequiredService<IFileStore>();
        await using var photo = await files.OpenAsync(FileKey.Parse(fileKey), ct);
        if (photo is null)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        response.ContentType = contentType;
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentDisposition = "inline";
        response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        await photo.CopyToAsync(response.Body, ct);
    }
}
