using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.Support;

namespace GrcPortal.Web.Tests.BackOffice;

public sealed class SearchTests
{
    private const string Box = "Chercher : numéro, code, mots, e-mail ou téléphone";

    [Theory]
    [InlineData("chaussee degradee")]
    [InlineData("les chaussées")]
    [InlineData("CHAUSSÉE profond")]
    [InlineData("rue des Lices")]
    [InlineData("trous")]
    public async Task Words_find_what_was_asked_whatever_their_accents_and_plurals(string words)
    {
        var town = await Given.ATownAsync();
        var hole = await town.ARequestAsync(filed: new() { Description = "La chaussée est dégradée : un trou profond.", Email = null });
        await town.ARequestAsync(filed: new() { Category = "panneau-abime", Address = "1 quai Neuf", Description = "Panneau tombé.", PlaceDetails = null, Email = null });

        Assert.Equal([hole.Reference], (await SeekAsync(town, words)).All(".inbox-number"));
    }

    [Fact]
    public async Task Words_are_found_in_messages_and_notes_too()
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync();
        var camille = new Stamp(Actor.Agent(town.Camille.Id), TestClock.Now);
        await town.ActAsync(request.Id, r => r.Note(Message.Internal("Voir avec le chauffeur du tractopelle.", camille), camille));

        Assert.Equal([request.Reference], (await SeekAsync(town, "tractopelle")).All(".inbox-number"));
    }

    [Theory]
    [InlineData("ana.bertin@courriel.example")]
    [InlineData(" Ana.Bertin@Courriel.example")]
    [InlineData("01 99 00 12 34")]
    [InlineData("+33 1 99 00 12 34")]
    public async Task An_e_mail_or_a_phone_finds_all_the_persons_demands(string typed)
    {
        var town = await Given.ATownAsync();
        var theirs = await town.ARequestAsync(filed: new() { Email = "ana.bertin@courriel.example", Phone = "+33199001234" });
        await town.ARequestAsync();

        Assert.Equal([theirs.Reference], (await SeekAsync(town, typed)).All(".inbox-number"));
    }

    [Fact]
    public async Task What_was_looked_for_is_in_no_address_and_stays_from_page_to_page()
    {
        var town = await Given.ATownAsync();
        for (var i = 0; i < 51; i++) await town.ARequestAsync(filed: new() { Email = "ana.bertin@courriel.example" });
        await town.ARequestAsync();

        var page = await SeekAsync(town, "ana.bertin@courriel.example");
        var second = await page.Follow("Page suivante");

        Assert.Equal("Retirer le filtre : Recherche : ana.bertin@courriel.example", page.All(".chip").Single());
        Assert.Equal((50, 1), (page.All(".inbox-row").Count, second.All(".inbox-row").Count));
        Assert.All([page, second], one => Assert.DoesNotContain("ana", one.Url, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("bertin", string.Concat(page.Document.QuerySelectorAll("a").Select(link => link.GetAttribute("href"))), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(50, (await page.Follow("Retirer le filtre")).All(".inbox-row").Count);
    }

    [Fact]
    public async Task A_searchs_address_shows_another_agent_nothing_of_it()
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync();
        var address = (await SeekAsync(town, "trou")).Url;

        var page = await (await town.SignedInAsync(town.Karim)).Visit(address);

        Assert.Contains("Cette recherche date de trop longtemps", page.Text, StringComparison.Ordinal);
        Assert.Equal([request.Reference], page.All(".inbox-number"));
        Assert.Empty(page.All(".chip"));
    }

    [Fact]
    public async Task An_agent_finds_only_what_he_may_see()
    {
        var (town, elsewhere) = (await Given.ATownAsync(), await Given.ATownAsync("Ville de Corvenay"));
        await town.ARequestAsync();
        await elsewhere.ARequestAsync();
        var other = await town.AnAgentAsync(RoleCode.DepartmentManager, "Propreté");

        foreach (var words in (string[])["trou profond", "dominique.leroux@courriel.example"])
            Assert.Empty((await SeekAsync(town, words, other)).All(".inbox-number"));
    }

    [Theory]
    [InlineData("' or 1=1 --")]
    [InlineData("trou & | ! ( ) <-> :* \\ \"")]
    [InlineData("%_%")]
    [InlineData("((((((((((((((((((((((((((((((((")]
    [InlineData("a:* b:* c:*")]
    [InlineData("les à été")]
    [InlineData("2026-999999")]
    [InlineData("0123456789")]
    [InlineData("@@@@")]
    public async Task Whatever_is_typed_gets_an_answer(string typed)
    {
        var town = await Given.ATownAsync();
        await town.ARequestAsync();

        Assert.Equal(200, (int)(await SeekAsync(town, typed)).Status);
    }

    [Fact]
    public async Task Ten_thousand_characters_are_not_looked_for()
    {
        var town = await Given.ATownAsync();
        var visitor = await town.SignedInAsync();
        var page = await (await visitor.Visit("/agents/demandes")).Fill(Box, new string('a', 10_000)).Press("Chercher");

        Assert.Equal((200, "/agents/demandes"), ((int)page.Status, page.Url));
    }

    private static async Task<HtmlPage> SeekAsync(Town town, string words, TestAgent? agent = null) =>
        await (await (await town.SignedInAsync(agent)).Visit("/agents/demandes")).Fill(Box, words).Press("Chercher");
}
