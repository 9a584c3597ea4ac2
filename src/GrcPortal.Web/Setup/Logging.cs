using System.Diagnostics;
using GrcPortal.Core.Tenants;
using Serilog;
using Serilog.Context;
using Serilog.Core;
using Serilog.Events;

namespace GrcPortal.Web.Setup;

internal static class Logging
{
    public static void AddLogging(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        var logger = new LoggerConfiguration()
            .ReadFrom.Configuration(builder.Configuration)
            .Enrich.FromLogContext()
            .Enrich.With<WithoutPath>();
        logger = builder.Environment.IsDevelopment()
            ? logger.WriteTo.Console(outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Tenant} {Message:lj}{NewLine}{Exception}", formatProvider: System.Globalization.CultureInfo.InvariantCulture)
            : logger.WriteTo.Console(new Serilog.Formatting.Json.JsonFormatter());
        builder.Logging.AddSerilog(logger.CreateLogger(), dispose: true);
    }
}

/// <summary>The server puts each request's path into what it logs meanwhile: there, a tracking code or a link's token would outlive its demand.</summary>
internal sealed class WithoutPath : ILogEventEnricher
{
    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory) => logEvent.RemovePropertyIfPresent("RequestPath");
}

/// <summary>One line a request: tenant, route and status. Never the path's values, a query, an address or a name.</summary>
internal sealed partial class RequestLog(RequestDelegate next, ILogger<RequestLog> log)
{
    public async Task InvokeAsync(HttpContext context, CurrentTenant tenant)
    {
        var started = Stopwatch.GetTimestamp();
        using var correlation = LogContext.PushProperty("CorrelationId", context.TraceIdentifier);
        await next(context);
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "-";
        Answered(context.Request.Method, route, context.Response.StatusCode, Stopwatch.GetElapsedTime(started).TotalMilliseconds,
            tenant.IsSet ? tenant.Info.Slug : "-");
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Method} {Route} {Status} {Milliseconds:0} ms [{TenantSlug}]")]
    private partial void Answered(string method, string route, int status, double milliseconds, string tenantSlug);
}
