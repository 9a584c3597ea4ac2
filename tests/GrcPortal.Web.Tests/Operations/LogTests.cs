using System.Text.Json;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.Privacy.Canaries;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.Operations;

/// <summary>What the lines of a request say, read from the console as an operator's collector reads them.</summary>
[Collection(nameof(WrittenLog))]
public sealed class LogTests
{
    private const string Number = "4bf92f3577b34da6a3ce929d0e0e4736";

    [Fact]
    public async Task A_page_about_a_demand_is_told_with_its_town_its_demand_and_the_callers_number()
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync();
        var agent = await town.SignedInAsync();
        using var log = new WrittenLog();

        var page = await agent.SendAsync(() => Asked($"/agents/demandes/{request.Id}", "X-Request-Id", Number));

        Assert.Equal(Number, NumberOf(page));
        var line = Assert.Single(Lines(log, Number));
        Assert.Equal((town.Info.Slug, request.Id.ToString(), "agents/demandes/{id:guid}", 200),
            (line.GetProperty("Tenant").GetString(), line.GetProperty("Demand").GetString(), line.GetProperty("Route").GetString(), line.GetProperty("Status").GetInt32()));
    }

    [Fact]
    public async Task Another_towns_demand_is_told_as_the_page_that_was_asked_for()
    {
        var (town, elsewhere) = (await Given.ATownAsync(), await Given.ATownAsync());
        var request = await elsewhere.ARequestAsync();
        var agent = await town.SignedInAsync();
        using var log = new WrittenLog();

        await agent.SendAsync(() => Asked($"/agents/demandes/{request.Id}/cloture", "traceparent", $"00-{Number}-00f067aa0ba902b7-01"));

        var line = Lines(log, Number).Single(line => line.TryGetProperty("Status", out _));
        Assert.Equal((town.Info.Slug, "agents/demandes/{id:guid}/cloture", 404), (line.GetProperty("Tenant").GetString(), line.GetProperty("Route").GetString(), line.GetProperty("Status").GetInt32()));
    }

    [Theory]
    [InlineData("X-Request-Id", "jeanne.fabre@courriel.example")]
    [InlineData("X-Request-Id", "0612345678")]
    [InlineData("traceparent", "00-jeanne-fabre-01")]
    public async Task What_is_no_number_is_replaced_by_one_of_ours(string header, string value)
    {
        var town = await Given.ATownAsync();
        using var log = new WrittenLog();

        var page = await town.Visitor().SendAsync(() => Asked("/", header, value));

        Assert.Matches("^[0-9a-f]{32}$", NumberOf(page));
        Assert.DoesNotContain(value, string.Join('\n', Lines(log, NumberOf(page))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_a_code_nor_a_query_nor_what_was_typed_is_in_any_line()
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync();
        using var log = new WrittenLog();

        var page = await town.Visitor().SendAsync(() => Asked($"/suivi/{request.TrackingCode}?mot=jeanne", "X-Request-Id", Number));
        await (await town.Visitor().Visit("/agents/connexion")).TypeAs("email", town.Camille.Email).TypeAs("password", "faux").Submit();

        Assert.Equal(200, (int)page.Status);
        Assert.Equal("suivi/{code}", Assert.Single(Lines(log, Number)).GetProperty("Route").GetString());
        foreach (var word in (string[])[request.TrackingCode!, "mot=jeanne", town.Camille.Email]) Assert.DoesNotContain(word, log.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_a_job_writes_bears_its_town_and_its_name()
    {
        await using var app = await TestApp.StartAsync(new() { ["Antivirus:Host"] = "127.0.0.1", ["Antivirus:Port"] = "9" });
        var town = await Given.ATownAsync(app);
        await town.ARequestAsync(filed: new() { Attachments = [await town.APhotoAsync(), await town.APhotoAsync()] });
        await town.DoAsync(db => db.Attachments.ExecuteUpdateAsync(set => set.SetProperty(file => file.Scan, ScanState.Awaited)));
        using var log = new WrittenLog();

        await town.RunAsync<ScanFiles>();

        var line = Assert.Single(Lines(log, "The antivirus does not answer"), line => line.GetProperty("Tenant").GetString() == town.Info.Slug);
        Assert.Equal(nameof(ScanFiles), line.GetProperty("Job").GetString());
    }

    private static HttpRequestMessage Asked(string path, string header, string value)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation(header, value);
        return request;
    }

    private static string NumberOf(HtmlPage page) => Assert.Single(page.Response.Headers.GetValues("X-Request-Id"));

    /// <summary>The properties of the lines that hold these words, whole.</summary>
    private static IEnumerable<JsonElement> Lines(WrittenLog log, string words) =>
        log.Text.Split('\n').Where(line => line.Contains(words, StringComparison.Ordinal)).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("Properties"));
}
