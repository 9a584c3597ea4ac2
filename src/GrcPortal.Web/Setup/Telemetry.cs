using GrcPortal.Core.Data.Isolation;
using GrcPortal.Core.Jobs;
using GrcPortal.Web.Operations;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace GrcPortal.Web.Setup;

/// <summary>
/// Figures at <c>/metrics</c> for whoever shows <c>Metrics:Key</c>; figures and traces to a collector when <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>
/// names one. Without either nothing is measured.
/// </summary>
internal static class Telemetry
{
    private const int ShortestKey = 32;

    /// <summary>What the framework, the server, the limits, the runtime and the driver count, and what waits.</summary>
    private static readonly string[] Meters =
        ["Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "System.Runtime", "Npgsql", WaitingWork.MeterName];

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var (isScraped, isCollected) = (MetricsKey(builder.Configuration) is not null, builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 });
        if (!isScraped && !isCollected) return;

        builder.Services.AddSingleton<WaitingWork>();
        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("grcportal", autoGenerateServiceInstanceId: false, serviceInstanceId: NodeOf(builder.Configuration).Value))
            .WithMetrics(metrics =>
            {
                metrics.AddMeter(Meters);
                if (isScraped) metrics.AddPrometheusExporter(options => options.ScrapeResponseCacheDurationMilliseconds = 0);
                if (isCollected) metrics.AddOtlpExporter();
            });
        if (!isCollected) return;

        telemetry.WithTracing(traces => traces.AddSource("Microsoft.AspNetCore", "Npgsql", RunForTenants.TraceSource).AddProcessor<WithoutValues>().AddOtlpExporter());
        builder.Services.AddHostedService<CountWaitingWork>();
    }

    public static void UseMetrics(this WebApplication app)
    {
        if (MetricsKey(app.Configuration) is not { } key) return;
        app.Map("/metrics", metrics =>
        {
            metrics.UseMiddleware<MetricsDoor>(key);
            metrics.UseOpenTelemetryPrometheusScrapingEndpoint(_ => true);
        });
    }

    public static NodeName NodeOf(IConfiguration configuration) => new(configuration["Node:Name"] ?? $"{Environment.MachineName}/{Environment.ProcessId}");

    private static string? MetricsKey(IConfiguration configuration) => configuration["Metrics:Key"] switch
    {
        null or "" => null,
        { Length: < ShortestKey } => throw new StartUpRefusedException($"Metrics:Key is shorter than {ShortestKey} characters: whoever guessed it would read this node's figures. Make one with «openssl rand -hex 24»."),
        var key => key,
    };
}
