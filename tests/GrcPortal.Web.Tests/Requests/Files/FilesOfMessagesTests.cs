using System.Net;
using GrcPortal.Core.Privacy;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Files;
using GrcPortal.Web.Tests.Portal;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GrcPortal.Web.Tests.Requests.Files;

/// <summary>Files that come with words: the citizen's, and the agents'.</summary>
public sealed class FilesOfMessagesTests
{
    private const string Field = "Photos ou documents";

    [Fact]
    public async Task What_the_citizen_adds_to_his_words_is_beside_them_on_both_sides()
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync();
        var citizen = town.Visitor();
        var page = await citizen.Visit($"/suivi/lien/{await town.ALinkAsync(request.Id)}");

        page = await page.Fill("Votre message", "Voici le devis.").Attach(Field, HandmadePdf.Plain, "devis.pdf").Attach(Field, Filing.Sample("plain.jpg"), "trou.jpg").Press("Envoyer");

        var message = page.Document.QuerySelector(".message-in")!;
        Assert.Equal(2, message.QuerySelectorAll(".joined-file").Length);
        StoredFile.HasItsHeaders(await citizen.Download(message.QuerySelector("a[download]")!.GetAttribute("href")!));
        var agent = await town.SignedInAsync();
        var seen = await agent.Visit($"/agents/demandes/{request.Id}");
        Assert.Equal(2, seen.Document.QuerySelectorAll(".demand-talk .joined-file").Length);
        Assert.Empty(seen.Document.QuerySelectorAll(".demand-facts .joined-file"));
        var address = seen.Document.QuerySelector(".demand-talk a[download]")!.GetAttribute("href")!;
        StoredFile.HasItsHeaders(await agent.Download(address));
        Assert.Equal(HttpStatusCode.NotFound, (await town.Visitor().Download(message.QuerySelector("a")!.GetAttribute("href")!)).StatusCode);
    }

    [Fact]
    public async Task A_form_sent_back_keeps_the_files_it_had_taken()
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync();
        var page = await town.Visitor().Visit($"/suivi/lien/{await town.ALinkAsync(request.Id)}");

        page = await page.Fill("Votre message", "Voici.").Attach(Field, Filing.Sample("plain.jpg"), "trou.jpg").Attach(Field, "rien"u8.ToArray(), "notes.txt").Press("Envoyer");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("« notes.txt »", Assert.Single(page.Summary), StringComparison.Ordinal);
        Assert.Equal("Voici.", page.Value("Votre message"));
        Assert.Equal(0, await town.AskAsync(db => db.Attachments.CountAsync()));

        page = await page.Press("Envoyer");
        Assert.Contains("trou.jpg", Assert.Single(page.All(".message-in .joined-file")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_seal_of_another_demand_or_of_our_own_making_brings_nothing()
    {
        var town = await Given.ATownAsync();
        var (mine, other) = (await town.ARequestAsync(), await town.ARequestAsync());
        var citizen = town.Visitor();
        var page = await citizen.Visit($"/suivi/lien/{await town.ALinkAsync(mine.Id)}");
        page = await page.Attach(Field, Filing.Sample("plain.jpg"), "trou.jpg").Press("Envoyer");
        var seal = page.Document.QuerySelector("input[name='Attached.Kept']")!.GetAttribute("value")!;

        var target = await citizen.Visit($"/suivi/lien/{await town.ALinkAsync(other.Id)}");
        var form = target.Document.QuerySelector("form[action$=messages]")!;
        foreach (var forged in (string[])[seal, "CfDJ8AAAA"])
        {
            var field = target.Document.CreateElement("input");
            field.SetAttribute("name", "Attached.Kept");
            field.SetAttribute("value", forged);
            form.AppendChild(field);
        }
        target = await target.Fill("Votre message", "Voici.").Press("Envoyer");

        Assert.Empty(target.All(".joined-file"));
        Assert.Empty((await town.RequestAsync(other.Id)).Attachments);
    }

    [Fact]
    public async Task An_agents_answer_brings_a_file_to_the_citizen_and_a_note_does_not()
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync(RequestPhase.InProgress);
        var agent = await town.SignedInAsync();
        await (await agent.Visit($"/agents/demandes/{request.Id}/reponse")).Fill("Votre message", "Voici le plan.").Attach(Field, HandmadePdf.Plain, "plan.pdf").Press("Envoyer la réponse");
        var page = await (await agent.Visit($"/agents/demandes/{request.Id}/traitement")).Fill("Ce qui a été constaté et fait", "Fait.").Attach(Field, Filing.Sample("plain.jpg"), "interne.jpg").Press("Déclarer traitée");

        Assert.Equal(2, page.Document.QuerySelectorAll(".demand-talk .joined-file").Length);
        var citizen = town.Visitor();
        var tracking = await citizen.Visit($"/suivi/lien/{await town.ALinkAsync(request.Id)}");
        Assert.Contains("plan.pdf", Assert.Single(tracking.All(".joined-file")), StringComparison.Ordinal);
        var hidden = await town.AskAsync(db => db.Attachments.Where(a => a.Name == "interne.jpg").Select(a => a.Id).SingleAsync());
        foreach (var way in (string[])["", "/vignette", "/originale"])
            Assert.Equal(HttpStatusCode.NotFound, (await citizen.Download($"{tracking.Url}/photo/{hidden}{way}")).StatusCode);
    }

    [Fact]
    public async Task Anonymisation_takes_every_file_of_the_conversation()
    {
        var town = await Given.ATownAsync();
        Guid id;
        using (TestClock.At(TestClock.Now.AddDays(-100)))
        {
            var request = await town.ARequestAsync(RequestPhase.New, new() { Attachments = [await town.APhotoAsync()] });
            id = request.Id;
            var page = await town.Visitor().Visit($"/suivi/lien/{await town.ALinkAsync(id)}");
            await page.Fill("Votre message", "Voici.").Attach(Field, HandmadePdf.Plain, "devis.pdf").Press("Envoyer");
            await town.ActAsync(id, r => r.Withdraw(new(Actor.Citizen, TestClock.Now)));
        }
        Assert.Equal(2, await FilesAsync(town));

        await town.RunAsync<AnonymiseDueRequests>();

        Assert.NotNull((await town.RequestAsync(id)).AnonymisedAt);
        Assert.Equal(0, await town.AskAsync(db => db.Attachments.CountAsync()));
        Assert.Equal(0, await FilesAsync(town));
    }

    private static async Task<int> FilesAsync(Town town)
    {
        var count = 0;
        await foreach (var _ in town.App.Services.GetRequiredService<IFileStore>().ListAsync(town.Info.Id, default)) count++;
        return count;
    }
}
