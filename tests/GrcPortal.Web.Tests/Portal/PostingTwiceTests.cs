using System.Net;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.Portal;

/// <summary>One draft is one demand, however often it is sent, and nobody sends another's.</summary>
public sealed class PostingTwiceTests
{
    [Fact]
    public async Task Sending_again_shows_the_same_demand()
    {
        var town = await Given.ATownAsync();
        var check = await town.Visitor().ToCheckAsync("jeanne@courriel.example");

        var first = await check.Press("Envoyer ma demande");
        var second = await check.Press("Envoyer ma demande");

        Assert.Equal(first.CodeOn(), second.CodeOn());
        Assert.Equal(1, await town.AskAsync(db => db.Requests.CountAsync()));
        Assert.Single(await town.MailAsync());
    }

    [Fact]
    public async Task Twenty_presses_at_once_make_one_demand()
    {
        var town = await Given.ATownAsync();
        var check = await town.Visitor().ToCheckAsync();

        var pages = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => check.Press("Envoyer ma demande")));

        Assert.All(pages, page => Assert.Equal(HttpStatusCode.OK, page.Status));
        Assert.Single(pages.Select(page => page.CodeOn()).Distinct());
        Assert.Equal(1, await town.AskAsync(db => db.Requests.CountAsync()));
    }

    [Fact]
    public async Task The_first_step_pressed_many_times_at_once_makes_one_draft()
    {
        var town = await Given.ATownAsync();
        var page = (await town.Visitor().BeginAsync()).Fill("L’adresse la plus proche", "12 rue des Lices");

        var pages = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => page.Press("Continuer")));

        Assert.All(pages, next => Assert.Equal("Que se passe-t-il ?", next.Title));
        Assert.Equal(1, await town.AskAsync(db => db.Drafts.CountAsync()));
    }

    [Fact]
    public async Task Changing_a_sent_demand_is_refused_with_its_reference_and_what_was_typed()
    {
        var town = await Given.ATownAsync();
        var citizen = town.Visitor();
        var check = await citizen.ToCheckAsync();
        var place = await citizen.Visit($"{Filing.Start}/description");
        var reference = (await check.Press("Envoyer ma demande")).Fact("Numéro")!;

        var page = await place.DescribeAsync("Le trou est devenu énorme.");

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains(reference, page.Text, StringComparison.Ordinal);
        Assert.Contains("Le trou est devenu énorme.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_of_another_town_is_no_draft_here()
    {
        var (here, there) = (await Given.ATownAsync(), await Given.ATownAsync());
        var foreign = DraftId(await there.Visitor().ToCheckAsync());

        var page = await PostAsync(here, foreign);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains("Recommencer", page.Text, StringComparison.Ordinal);
        Assert.Equal(0, await here.AskAsync(db => db.Drafts.CountAsync()));
        Assert.Equal(0, await there.AskAsync(db => db.Requests.CountAsync()));
    }

    [Fact]
    public async Task A_draft_id_cannot_be_made_up_from_one_that_was_seen()
    {
        var town = await Given.ATownAsync();
        var draft = await town.ADraftAsync();

        var page = await PostAsync(town, draft.Id.ToString("N"));

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal("12 rue des Lices", await town.AskAsync(db => db.Drafts.Select(d => d.Address).SingleAsync()));
    }

    /// <summary>A genuine form of this town, its draft's id swapped.</summary>
    private static async Task<HtmlPage> PostAsync(Town town, string draftId)
    {
        var page = await town.Visitor().Visit($"{Filing.Start}/lieu");
        page.Document.QuerySelector("input[name=DraftId]")!.SetAttribute("value", draftId);
        return await page.PlaceAsync("1 rue du Vol");
    }

    private static string DraftId(HtmlPage page) => page.Document.QuerySelector("input[name=DraftId]")!.GetAttribute("value")!;
}
