using System.Net;
using System.Net.Http.Headers;
using GrcPortal.Core.Jobs;
using GrcPortal.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace GrcPortal.Web.Tests.Operations;

/// <summary>The figures of a node, as Prometheus reads them; nobody else does.</summary>
public sealed class MetricsTests
{
    private const string Key = "clef-de-mesure-pour-les-essais-seulement";

    [Fact]
    public async Task Without_a_key_in_the_settings_there_is_no_such_page()
    {
        var town = await Given.ATownAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await town.Visitor().Visit("/metrics")).Status);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer une-autre-clef-de-la-meme-longueur-a-peu")]
    [InlineData("Basic " + Key)]
    public async Task Whoever_does_not_show_the_key_reads_nothing(string? shown)
    {
        await using var app = await StartAsync();

        using var answer = await AskAsync(app, shown);

        Assert.Equal((HttpStatusCode.Unauthorized, ""), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task A_key_that_can_be_guessed_is_refused_at_the_start()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => TestApp.StartAsync(new() { ["Metrics:Key"] = "court" }));   // no host is built
    }

    [Fact]
    public async Task Pages_are_counted_by_their_pattern_and_their_status_and_nothing_of_whom()
    {
        await using var app = await StartAsync();
        var (town, elsewhere) = (await Given.ATownAsync(app), await Given.ATownAsync(app));
        var request = await elsewhere.ARequestAsync();
        var agent = await town.SignedInAsync();
        await agent.Visit($"/agents/demandes/{request.Id}?vue=jeanne");
        await town.Visitor().Visit($"/suivi/{request.TrackingCode}");
        await town.Visitor().SendAsync(() => new(new HttpMethod("JEANNE"), "/"));

        var figures = await FiguresAsync(app);

        Has(figures, "http_server_request_duration_seconds_count", "http_route=\"agents/demandes/{id:guid}\"", "http_response_status_code=\"404\"");
        Has(figures, "http_server_request_duration_seconds_bucket", "http_route=\"agents/connexion\"", "le=\"0.1\"");
        Has(figures, "http_server_request_duration_seconds_count", "http_request_method=\"_OTHER\"");
        foreach (var value in (string[])[request.Id.ToString(), request.TrackingCode!, "jeanne", "JEANNE", town.Info.Slug, town.Camille.Email])
            Assert.DoesNotContain(figures, line => line.Contains(value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Connections_refusals_jobs_what_waits_and_the_process_are_counted()
    {
        await using var app = await StartAsync(("Limits:SignInsPerMinute", "1"));
        var town = await Given.ATownAsync(app);
        await town.ARequestAsync();
        await app.Services.GetRequiredService<RunForTenants>().AllAsync(typeof(CountBacklog), CancellationToken.None);
        for (var i = 0; i < 2; i++) await (await town.Visitor().Visit("/agents/connexion")).TypeAs("email", "x@y.example").TypeAs("password", "faux").Submit();

        var figures = await FiguresAsync(app);

        Has(figures, "db_client_connection_count", "db_client_connection_pool_name=\"pages\"", "db_client_connection_state=\"idle\"");
        Has(figures, "aspnetcore_rate_limiting_requests_total", "aspnetcore_rate_limiting_policy=\"SignInsPerMinute\"", "aspnetcore_rate_limiting_result=\"endpoint_limiter\"");
        Assert.Contains(figures, line => Is(line, "grc_job_last_success_seconds", "job=\"CountBacklog\"") && Value(line) > 1_600_000_000);
        Has(figures, "grc_job_failures", "job=\"CountBacklog\"");
        Assert.True(Value(figures.Single(line => Is(line, "grc_messages_waiting"))) >= 1);
        foreach (var name in (string[])[
            "grc_messages_oldest_age_seconds", "grc_messages_given_up", "grc_exports_waiting", "grc_photos_waiting",
            "dotnet_process_memory_working_set_bytes", "dotnet_gc_collections_total", "dotnet_thread_pool_thread_count"])
            Has(figures, name);
        Assert.Equal(1, Value(figures.Single(line => Is(line, "grc_database_up"))));
    }

    private static Task<TestApp> StartAsync(params (string Name, string Value)[] settings) =>
        TestApp.StartAsync(new(settings.Select(setting => KeyValuePair.Create(setting.Name, setting.Value))) { ["Metrics:Key"] = Key });

    private static async Task<HttpResponseMessage> AskAsync(TestApp app, string? shown)
    {
        var client = app.CreateDefaultClient(new Uri("https://10.0.0.7:8080"));   // as Prometheus does: by the node's address
        if (shown is not null) client.DefaultRequestHeaders.Authorization = AuthenticationHeaderValue.Parse(shown);
        return await client.GetAsync(new Uri("/metrics", UriKind.Relative));
    }

    private static async Task<IReadOnlyList<string>> FiguresAsync(TestApp app)
    {
        using var answer = await AskAsync(app, $"Bearer {Key}");
        Assert.Equal("text/plain", answer.Content.Headers.ContentType!.MediaType);
        return [.. (await answer.Content.ReadAsStringAsync()).Split('\n').Where(line => line is not "" && line[0] is not '#')];
    }

    private static void Has(IReadOnlyList<string> figures, string name, params string[] labels) =>
        Assert.True(figures.Any(line => Is(line, name, labels)), $"No {name} with {string.Join(' ', labels)} in:\n{string.Join('\n', figures.Where(line => Is(line, name.Split('_')[0])))}");

    private static bool Is(string line, string name, params string[] labels) =>
        line.StartsWith(name, StringComparison.Ordinal) && labels.All(label => line.Contains(label, StringComparison.Ordinal));

    private static double Value(string line) => double.Parse(line.Split(' ')[^(line.Count(c => c is ' ') > 1 ? 2 : 1)], System.Globalization.CultureInfo.InvariantCulture);
}
