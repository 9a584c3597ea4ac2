using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Files;
using Microsoft.AspNetCore.Mvc;

namespace GrcPortal.Web.Shared;

/// <summary>A stranger's photo, shown as nothing but a photo: its type is what its bytes were read to be, and it may run or load nothing.</summary>
public sealed class PhotoResult(string fileKey, string contentType, int orientation) : IActionResult
{
    /// <summary>The smaller size when there is one: it stands upright by itself.</summary>
    public static PhotoResult Of(Attachment photo, int size) => photo.SmallerSizes is SmallerSizes.Made
        ? new(FileKey.Parse(photo.FileKey).Smaller(size).ToString(), FileType.Jpeg.MediaType(), 1)
        : new(photo.FileKey, photo.ContentType, photo.Orientation);

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
        if (contentType == FileType.Jpeg.MediaType() && orientation is > 1 and <= 8)
        {
            await response.Body.WriteAsync(UprightJpeg.Start(orientation), ct);
            await photo.ReadExactlyAsync(new byte[UprightJpeg.Replaced], ct);
        }
        await photo.CopyToAsync(response.Body, ct);
    }
}
