using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using GrcPortal.Core.Jobs;
using GrcPortal.Web.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace GrcPortal.Web.Tests.Operations;

/// <summary>What leaves for a collector of traces, listened to where it arrives. Alone: traces are the process's, so every other test's would leave too.</summary>
[Collection(nameof(Traced))]
public sealed class TracesTests
{
    [Fact]
    public async Task Pages_queries_and_jobs_arrive_and_nothing_of_whom()
    {
        await using var collector = await Collector.StartAsync();
        Town town;
        string[] secrets;
        await using (var app = await TestApp.StartAsync(Settings(collector)))
        {
            town = await Given.ATownAsync(app);
            var request = await town.ARequestAsync();
            await town.RunAsync<CountBacklog>();
            var agent = await town.SignedInAsync();
            await agent.Visit($"/agents/demandes/{request.Id}");
            await town.Visitor().SendAsync(() => Asked($"/suivi/{request.TrackingCode}?mot=jeanne-dans-la-question"));
            await agent.Visit($"/agents/demandes?q={Uri.EscapeDataString("'jeanne cherchée'")}");
            await agent.Visit("/jeanne-qui-n-est-nulle-part");
            secrets = [request.TrackingCode!, "jeanne", town.Camille.Email, town.Host];
            SendWhatWaits(app);
        }

        var traces = collector.Heard("/v1/traces");
        foreach (var word in (string[])["suivi/{code}", "GET agents/demandes/{id:guid}", "CountBacklog", "service_requests", "postgresql", "grc.tenant", town.Info.Slug]) Assert.Contains(word, traces, StringComparison.Ordinal);
        Assert.Contains("http.server.request.duration", collector.Heard("/v1/metrics"), StringComparison.Ordinal);
        foreach (var secret in secrets) Assert.DoesNotContain(secret, collector.Heard("/v1/"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task An_error_is_told_by_its_class_without_its_words()
    {
        await using var collector = await Collector.StartAsync();
        await using (var app = await TestApp.StartAsync(Settings(collector)))
        {
            var town = await Given.ATownAsync(app);
            using var work = new ActivitySource(RunForTenants.TraceSource).StartActivity("Essai");   // a query by itself is not told of
            await Assert.ThrowsAsync<PostgresException>(() => town.AskAsync(db => db.Database.SqlQuery<int>($"select ({"jeanne"} || clock_timestamp())::int as \"Value\"").SingleAsync()));
            work!.Stop();
            SendWhatWaits(app);
        }

        var traces = collector.Heard("/v1/traces");
        Assert.Contains("22P02", traces, StringComparison.Ordinal);
        Assert.DoesNotContain("jeanne", traces, StringComparison.OrdinalIgnoreCase);
    }

    private static Dictionary<string, string> Settings(Collector collector) => new()
    {
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address,
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        ["OTEL_BSP_MAX_QUEUE_SIZE"] = "20000",
    };

    /// <summary>Now, and to the end: the program's own end sends too, but nobody waits for it here.</summary>
    private static void SendWhatWaits(TestApp app)
    {
        Assert.True(app.Services.GetRequiredService<TracerProvider>().ForceFlush());
        Assert.True(app.Services.GetRequiredService<MeterProvider>().ForceFlush());
    }

    private static HttpRequestMessage Asked(string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("User-Agent", "Navigateur de jeanne");
        request.Headers.TryAddWithoutValidation("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        request.Headers.TryAddWithoutValidation("tracestate", "qui=jeanne");
        request.Headers.TryAddWithoutValidation("baggage", "qui=jeanne");
        return request;
    }

    /// <summary>An OTLP collector: takes what is sent and keeps it. Texts stand in the binary as they are.</summary>
    private sealed class Collector : IAsyncDisposable
    {
        private readonly ConcurrentQueue<(string Path, byte[] Body)> _sent = [];
        private readonly WebApplication _server;

        private Collector()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            _server = builder.Build();
            _server.Run(async context =>
            {
                using var body = new MemoryStream();
                await context.Request.Body.CopyToAsync(body);
                _sent.Enqueue((context.Request.Path, body.ToArray()));
                context.Response.ContentType = "application/x-protobuf";
            });
        }

        public string Address => _server.Urls.Single();

        public static async Task<Collector> StartAsync()
        {
            var collector = new Collector();
            await collector._server.StartAsync();
            return collector;
        }

        public string Heard(string path) =>
            string.Join('\n', _sent.Where(sent => sent.Path.StartsWith(path, StringComparison.Ordinal)).Select(sent => Encoding.UTF8.GetString(sent.Body)));

        public async ValueTask DisposeAsync() => await _server.DisposeAsync();
    }
}

[CollectionDefinition(nameof(Traced), DisableParallelization = true)]
public sealed class Traced;
