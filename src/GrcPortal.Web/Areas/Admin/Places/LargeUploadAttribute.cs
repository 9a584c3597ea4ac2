using GrcPortal.Web.Shared;
using GrcPortal.Web.Shared.Uploads;
using GrcPortal.Web.Texts;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.Admin.Places;

/// <summary>
/// Takes a file of so many megabytes on this route alone, to disk and not to memory, before the antiforgery check reads the form.
/// What is too large is read to its end and dropped, so that the browser shows the answer.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LargeUploadAttribute(int megabytes) : Attribute, IAsyncAuthorizationFilter, IOrderedFilter, ITakesFiles
{
    private const long Megabyte = 1024 * 1024, MostDropped = 400 * Megabyte;

    /// <summary>After the framework's request and form limits (900), before its antiforgery (1000).</summary>
    public int Order => 950;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var (http, most) = (context.HttpContext, (megabytes + 1) * Megabyte);   // and the form around it
        if (!http.Request.HasFormContentType)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status415UnsupportedMediaType);
            return;
        }
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = MostDropped;
        http.Features.Set<IFormFeature>(new FormFeature(http.Request, new FormOptions { MultipartBodyLengthLimit = most, ValueCountLimit = 20, ValueLengthLimit = 8 * 1024 }));
        try
        {
            if (http.Request.ContentLength > most)
            {
                await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
                context.Result = TooLarge(http);
                return;
            }
            await http.Request.ReadFormAsync(http.RequestAborted);
        }
        catch (Exception refused) when (refused is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } or InvalidDataException && http.Request.ContentLength is null)
        {
            context.Result = TooLarge(http);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or BadHttpRequestException && !http.RequestAborted.IsCancellationRequested)
        {
            context.Result = new BadRequestResult();
        }
    }

    private ViewResult TooLarge(HttpContext http) => new()
    {
        ViewName = "/Shared/ErrorPage.cshtml",
        StatusCode = StatusCodes.Status413PayloadTooLarge,
        ViewData = new ViewDataDictionary<ErrorPage>(http.RequestServices.GetRequiredService<IModelMetadataProvider>(), new ModelStateDictionary())
        {
            Model = new(StatusCodes.Status413PayloadTooLarge, Reason: http.RequestServices.GetRequiredService<IStringLocalizer<SharedText>>()["Error.413.File", megabytes]),
        },
    };
}
