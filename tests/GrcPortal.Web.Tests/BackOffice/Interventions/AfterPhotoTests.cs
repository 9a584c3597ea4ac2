using System.Net;
using GrcPortal.Core.Privacy;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Files;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GrcPortal.Web.Tests.BackOffice.Interventions;

/// <summary>The photo of the work done: who sees it, what it hides, and when it goes.</summary>
public sealed class AfterPhotoTests
{
    [Fact]
    public async Task The_photo_loses_its_metadata_and_is_shown_to_agents_and_to_each_citizen_served()
    {
        var town = await Given.ATownAsync();
        var work = await town.AnInterventionAsync(demands: 2);
        var agent = await town.SignedInAsync(town.Karim);

        var page = await (await agent.Visit($"{work.PathOf()}/fin")).Fill("Ce qui a été constaté et fait", "Enrobé posé.")
            .Attach("Photos après intervention", await File.ReadAllBytesAsync(GivenRequests.SamplePhoto), "apres.jpg").Press("Déclarer faite");

        var photo = Assert.Single(page.Document.QuerySelectorAll(".joined image")).GetAttribute("href")!;   // turned by the page until its smaller sizes are made
        var shown = await (await agent.Download(photo)).Content.ReadAsByteArrayAsync();
        var before = System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(GivenRequests.SamplePhoto));
        var secrets = new[] { "GPS", "Apple", "iPhone", "Camera", "http://ns.adobe.com" }.Where(secret => before.Contains(secret, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(secrets);
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, System.Text.Encoding.Latin1.GetString(shown), StringComparison.Ordinal));
        foreach (var served in work.Requests)
        {
            Assert.Single((await agent.Visit($"/agents/demandes/{served.RequestId}")).Document.QuerySelectorAll($".joined image[href='{photo}']"));
            var citizen = town.Visitor();
            var tracking = await citizen.Visit($"/suivi/lien/{await town.ALinkAsync(served.RequestId)}");
            var seen = Assert.Single(tracking.Document.QuerySelectorAll(".joined svg"));
            Assert.Equal("Photo prise après l’intervention, en grand", seen.GetAttribute("aria-label"));
            var address = seen.QuerySelector("image")!.GetAttribute("href")!;
            Assert.Equal(HttpStatusCode.OK, (await citizen.Download(address)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await town.Visitor().Download(address)).StatusCode);
        }
    }

    [Fact]
    public async Task What_is_no_photo_is_told_and_the_work_is_not_done_yet()
    {
        var town = await Given.ATownAsync();
        var work = await town.AnInterventionAsync();
        var page = await (await town.SignedInAsync(town.Karim)).Visit($"{work.PathOf()}/fin");

        page = await page.Fill("Ce qui a été constaté et fait", "Enrobé posé.").Attach("Photos après intervention", "bonjour"u8.ToArray(), "apres.jpg").Press("Déclarer faite");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("n’est pas une photo", page.Errors["Photos après intervention"], StringComparison.Ordinal);
        Assert.Equal("Enrobé posé.", page.Value("Ce qui a été constaté et fait"));
        Assert.Null((await town.InterventionAsync(work.Id)).EndedAt);
    }

    [Fact]
    public async Task The_photo_and_the_instructions_go_with_the_last_demand_that_is_forgotten()
    {
        var town = await Given.ATownAsync();
        var noon = new DateTimeOffset(town.Info.DayOf(TestClock.Now).AddDays(-100), new(11, 0), TimeSpan.Zero);
        GrcPortal.Core.Interventions.Intervention work;
        using (TestClock.At(noon))
        {
            work = await town.AnInterventionAsync(demands: 2);
            await (await (await town.SignedInAsync(town.Karim)).Visit($"{work.PathOf()}/fin")).Fill("Ce qui a été constaté et fait", "Enrobé posé.")
                .Attach("Photos après intervention", await File.ReadAllBytesAsync(GivenRequests.SamplePhoto), "apres.jpg").Press("Déclarer faite");
            var agent = new Stamp(Actor.Agent(town.Karim.Id), TestClock.Now);
            await town.ActAsync(work.Requests[0].RequestId, r => r.Close(ClosingReason.WorkDone, null, agent));
        }

        await town.RunAsync<AnonymiseDueRequests>();
        Assert.NotNull((await town.RequestAsync(work.Requests[0].RequestId)).AnonymisedAt);
        Assert.NotNull((await town.InterventionAsync(work.Id)).Instructions);
        Assert.Single(await FilesAsync(town));

        using (TestClock.At(noon)) await town.ActAsync(work.Requests[1].RequestId, r => r.Close(ClosingReason.WorkDone, null, new(Actor.Agent(town.Karim.Id), TestClock.Now)));
        await town.RunAsync<AnonymiseDueRequests>();

        Assert.Null((await town.InterventionAsync(work.Id)).Instructions);
        Assert.Equal(0, await town.AskAsync(db => db.Attachments.CountAsync()));
        Assert.Empty(await FilesAsync(town));
    }

    [Fact]
    public async Task A_photo_that_a_row_names_is_not_swept()
    {
        var town = await Given.ATownAsync();
        GrcPortal.Core.Interventions.Intervention work;
        using (TestClock.At(TestClock.Now.AddDays(-3)))
        {
            work = await town.AnInterventionAsync();
            await (await (await town.SignedInAsync(town.Karim)).Visit($"{work.PathOf()}/fin")).Fill("Ce qui a été constaté et fait", "Enrobé posé.")
                .Attach("Photos après intervention", await File.ReadAllBytesAsync(GivenRequests.SamplePhoto), "apres.jpg").Press("Déclarer faite");
        }

        town.LeaveFilesFor(TimeSpan.FromDays(30));
        await town.RunAsync<SweepFiles>();

        Assert.Single(await FilesAsync(town));
    }

    private static async Task<List<string>> FilesAsync(Town town)
    {
        List<string> files = [];
        await foreach (var file in town.App.Services.GetRequiredService<IFileStore>().ListAsync(town.Info.Id, default)) files.Add(file.Key.ToString());
        return files;
    }
}
