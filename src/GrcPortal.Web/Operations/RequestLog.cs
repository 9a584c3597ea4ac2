using System.Diagnostics;
using Microsoft.AspNetCore.StaticAssets;
using Serilog.Context;

namespace GrcPortal.Web.Operations;

/// <summary>One line a request: tenant, route, demand and status. Never the path's other values, a query, an address or a name.</summary>
internal sealed partial class RequestLog(RequestDelegate next, ILogger<RequestLog> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var started = Stopwatch.GetTimestamp();
        var trail = new RequestTrail(CorrelationId.Of(context.Request));
        context.Features.Set(trail);
        context.TraceIdentifier = trail.CorrelationId;
        context.Response.OnStarting(() =>
        {
            context.Response.Headers[CorrelationId.Header] = trail.CorrelationId;
            return Task.CompletedTask;
        });
        using var said = LogContext.Push(trail);
        try
        {
            await next(context);
        }
        finally
        {
            if (trail.Page is { } page) context.SetEndpoint(page);   // what is counted and traced beyond us is told the same
            var method = Method(context.Request.Method);
            trail.Mark(Activity.Current, method, context.Response.StatusCode);
            Answered(Level(context, trail), method, trail.Route ?? "-", context.Response.StatusCode, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
    }

    /// <summary>Pages are told of; what is asked beside each of them, and every few seconds by a machine, only to who looks closer.</summary>
    private static LogLevel Level(HttpContext context, RequestTrail trail) =>
        trail.Route is null || context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null ? LogLevel.Debug : LogLevel.Information;

    /// <summary>Whoever asks may invent one.</summary>
    private static string Method(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsPost(method) || HttpMethods.IsHead(method) || HttpMethods.IsPut(method) || HttpMethods.IsDelete(method) ? method : "-";

    [LoggerMessage(Message = "{Method} {Route} {Status} {Milliseconds:0} ms")]
    private partial void Answered(LogLevel level, string method, string route, int status, double milliseconds);
}

/// <summary>Once it is known which page is meant.</summary>
internal sealed class RouteInTrail(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        RequestTrail.Of(context)?.Reach(context);
        return next(context);
    }
}
