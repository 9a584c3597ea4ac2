using System.Globalization;
using System.Net;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Files;
using GrcPortal.Web.Tests.Portal;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GrcPortal.Web.Tests.Requests.Files;

/// <summary>With an antivirus, nobody opens what it has not seen; without its word the demand goes on all the same.</summary>
public sealed class AntivirusTests
{
    private const string Field = "Photos ou documents";

    private static readonly byte[] Infected = HandmadePdf.Of(more: HandmadePdf.Stream("", Scanner.Virus), page: "/Worn 5 0 R");

    [Fact]
    public async Task Without_one_files_need_no_word()
    {
        var town = await Given.ATownAsync();
        await (await town.Visitor().ToPhotoAsync()).Attach(Field, Filing.Sample("plain.jpg"), "a.jpg").Press("Continuer");
        Assert.Equal(ScanState.Unneeded, await town.AskAsync(db => db.Attachments.Select(a => a.Scan).SingleAsync()));
    }

    [Fact]
    public async Task A_file_waits_for_its_word_then_opens()
    {
        await using var scanner = new Scanner();
        await using var app = await WithAsync(scanner.Port);
        var town = await Given.ATownAsync(app);
        var (citizen, agent) = (town.Visitor(), await town.SignedInAsync());
        var page = await FileAsync(citizen, Filing.Sample("plain.jpg"), "trou.jpg");
        Assert.Equal("Votre demande est enregistrée", page.Title);
        var id = await town.AskAsync(db => db.Requests.Select(r => r.Id).SingleAsync());
        var file = Assert.Single((await town.RequestAsync(id)).Attachments);

        Assert.Contains("En cours d’analyse", Assert.Single((await agent.Visit($"/agents/demandes/{id}")).All(".joined-file")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await agent.Download($"/agents/demandes/{id}/photos/{file.Id}")).StatusCode);
        await town.RunAsync<MakeSmallerSizes>();
        Assert.Equal(SmallerSizes.Awaited, Assert.Single((await town.RequestAsync(id)).Attachments).SmallerSizes);

        await town.RunAsync<ScanFiles>();

        Assert.Equal((int)file.Size, Assert.Single(scanner.Lengths));
        Assert.Equal(ScanState.Clean, Assert.Single((await town.RequestAsync(id)).Attachments).Scan);
        StoredFile.HasItsHeaders(await agent.Download($"/agents/demandes/{id}/photos/{file.Id}"));
    }

    [Fact]
    public async Task An_infected_file_is_deleted_and_both_sides_are_told()
    {
        await using var scanner = new Scanner();
        await using var app = await WithAsync(scanner.Port);
        var town = await Given.ATownAsync(app);
        await FileAsync(town.Visitor(), Infected, "devis.pdf");
        var id = await town.AskAsync(db => db.Requests.Select(r => r.Id).SingleAsync());

        await town.RunAsync<ScanFiles>();

        var file = Assert.Single((await town.RequestAsync(id)).Attachments);
        Assert.Equal(ScanState.Infected, file.Scan);
        Assert.Null(await app.Services.GetRequiredService<IFileStore>().OpenAsync(FileKey.Parse(file.FileKey), default));
        var agent = await town.SignedInAsync();
        Assert.Contains("infecté : il a été supprimé", Assert.Single((await agent.Visit($"/agents/demandes/{id}")).All(".joined-file")), StringComparison.Ordinal);
        var citizen = town.Visitor();
        var tracking = await citizen.Visit($"/suivi/lien/{await town.ALinkAsync(id)}");
        Assert.Contains("infecté : il a été supprimé", Assert.Single(tracking.All(".joined-file")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await citizen.Download($"{tracking.Url}/photo/{file.Id}/originale")).StatusCode);
    }

    [Fact]
    public async Task While_it_is_away_demands_are_accepted_and_their_files_wait_for_its_return()
    {
        var port = FreePort();
        await using var app = await WithAsync(port);
        var town = await Given.ATownAsync(app);
        Assert.Equal("Votre demande est enregistrée", (await FileAsync(town.Visitor(), Filing.Sample("plain.jpg"), "trou.jpg")).Title);

        await town.RunAsync<ScanFiles>();

        Assert.Equal(ScanState.Awaited, await town.AskAsync(db => db.Attachments.Select(a => a.Scan).SingleAsync()));
    }

    [Fact]
    public async Task A_daemon_that_dies_of_a_file_gives_no_word_on_it()
    {
        await using var scanner = new Scanner { Drops = true };
        await using var app = await WithAsync(scanner.Port);
        var town = await Given.ATownAsync(app);
        await FileAsync(town.Visitor(), Filing.Sample("plain.jpg"), "trou.jpg");

        await town.RunAsync<ScanFiles>();
        Assert.Equal(ScanState.Awaited, await town.AskAsync(db => db.Attachments.Select(a => a.Scan).SingleAsync()));

        scanner.Drops = false;
        await town.RunAsync<ScanFiles>();
        Assert.Equal(ScanState.Clean, await town.AskAsync(db => db.Attachments.Select(a => a.Scan).SingleAsync()));
    }

    private static Task<TestApp> WithAsync(int port) => TestApp.StartAsync(new()
    {
        ["Antivirus:Host"] = "127.0.0.1",
        ["Antivirus:Port"] = port.ToString(CultureInfo.InvariantCulture),
        ["Antivirus:Patience"] = "00:00:05",
    });

    private static async Task<HtmlPage> FileAsync(Visitor citizen, byte[] content, string name)
    {
        var page = await (await citizen.ToPhotoAsync()).Attach(Field, content, name).Press("Continuer");
        return await (await (await page.Press("Continuer")).Press("Continuer")).Press("Envoyer ma demande");
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
