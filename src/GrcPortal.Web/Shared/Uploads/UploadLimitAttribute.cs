using GrcPortal.Web.Setup;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace GrcPortal.Web.Shared.Uploads;

/// <summary>
/// Reads an upload's form before the antiforgery check does, which would take a body too large for a bad token (400 instead of 413).
/// A body somewhat too large is read to its end and dropped: a browser still sending would not show the answer.
/// A script that shows the progress is told where to go instead of being taken there: the page it opens is then a page like any other.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UploadLimitAttribute : Attribute, IAsyncAuthorizationFilter, IResultFilter, IOrderedFilter, ITakesFiles
{
    public const long MostReadBytes = 2 * FileServices.MostUploadBytes;
    public const string ProgressHeader = "X-Upload-Progress";

    /// <summary>After the framework's request and form limits (900), before its antiforgery (1000).</summary>
    public int Order => 950;

    public void OnResultExecuting(ResultExecutingContext context) { }

    public void OnResultExecuted(ResultExecutedContext context)
    {
        var (request, response) = (context.HttpContext.Request, context.HttpContext.Response);
        if (response is { StatusCode: StatusCodes.Status302Found, HasStarted: false } && request.Headers.ContainsKey(ProgressHeader)) response.StatusCode = StatusCodes.Status204NoContent;
    }

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var (request, ct) = (context.HttpContext.Request, context.HttpContext.RequestAborted);
        if (!request.HasFormContentType)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status415UnsupportedMediaType);
            return;
        }
        if (context.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = MostReadBytes;
        try
        {
            if (request.ContentLength > FileServices.MostUploadBytes)
            {
                await request.Body.CopyToAsync(Stream.Null, ct);
                context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
                return;
            }
            await request.ReadFormAsync(ct);
        }
        catch (BadHttpRequestException refused) when (refused.StatusCode is StatusCodes.Status413PayloadTooLarge)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
        }
        catch (InvalidDataException)
        {
            // A length that was announced is within the limit: then it is the form that is not one.
            context.Result = new StatusCodeResult(request.ContentLength is null ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest);
        }
        catch (IOException) when (!ct.IsCancellationRequested)
        {
            context.Result = new BadRequestResult();   // the body ended before its form did
        }
    }
}
