using GrcPortal.Core.Data;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Areas.BackOffice.Requests;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Shared;

/// <summary>A broken rule or a lost race becomes 409: why, what was typed, and the way to the fresh page. A missing right becomes 403.</summary>
internal sealed class ConflictFilter(IModelMetadataProvider metadata) : IAsyncExceptionFilter
{
    public async Task OnExceptionAsync(ExceptionContext context)
    {
        switch (context.Exception)
        {
            case NotAllowedException:
                context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
                break;
            case RuleBrokenException broken:
                context.Result = await ConflictAsync(context, broken.Rule);
                break;
            case DbUpdateException lost when lost.IsLostRace():
                context.Result = await ConflictAsync(context, "Changed");
                break;
            default:
                return;
        }
        context.ExceptionHandled = true;
    }

    private async Task<ViewResult> ConflictAsync(ExceptionContext context, string rule)
    {
        var (request, route) = (context.HttpContext.Request, context.RouteData.Values);
        var typed = request.HasFormContentType ? TypedWords.In(await request.ReadFormAsync()) : [];
        return new()
        {
            ViewName = "/Shared/Conflict.cshtml",
            StatusCode = StatusCodes.Status409Conflict,
            ViewData = new ViewDataDictionary<ConflictPage>(metadata, new ModelStateDictionary())
            {
                Model = new(rule, typed, FreshPage(route, request.Path), About(request.Path)) { Demand = await DemandAsync(context, route["id"]) },
            },
        };
    }

    /// <summary>The demand as it is now, with what was done last: the version beside one's own.</summary>
    private static async Task<RequestDetails?> DemandAsync(ExceptionContext context, object? id) =>
        context.HttpContext.Request.Path.StartsWithSegments("/agents/demandes", StringComparison.Ordinal) && Guid.TryParse(id as string, out var known)
            && await context.HttpContext.RequestServices.GetRequiredService<ReadRequest>().RunAsync(known, context.HttpContext.RequestAborted) is { } demand
            ? demand with { Timeline = [.. demand.Timeline.TakeLast(3)] }
            : null;

    private static bool IsWork(PathString path) => path.StartsWithSegments("/agents/interventions", StringComparison.Ordinal);

    private static bool IsSetting(PathString path) => path.StartsWithSegments("/administration", StringComparison.Ordinal);

    private static string About(PathString path) => IsWork(path) ? "Work." : IsSetting(path) ? "Settings." : "";

    private static string FreshPage(RouteValueDictionary route, PathString path) => path switch
    {
        _ when path.StartsWithSegments("/administration/agents", StringComparison.Ordinal) => $"/administration/agents/{route["agentId"]}",
        _ when IsSetting(path) => string.Join('/', path.Value!.Split('/').Take(3)),
        _ when IsWork(path) => $"/agents/interventions/{route["id"]}",
        _ when path.StartsWithSegments("/agents/demandes", StringComparison.Ordinal) => $"/agents/demandes/{route["id"]}",
        _ => path.Value ?? "/",
    };
}

/// <summary>The rule's name, which is the key of its sentence; what was typed; where things stand now; what it is about, when that is no demand.</summary>
public sealed record ConflictPage(string Rule, IReadOnlyList<string> Typed, string FreshPage, string About)
{
    /// <summary>The demand it is about, when it is an agent who came too late.</summary>
    public RequestDetails? Demand { get; init; }

    /// <summary>The key of a sentence in the words of what it is about.</summary>
    public string Key(string name) => $"Conflict.{About}{name}";
}
