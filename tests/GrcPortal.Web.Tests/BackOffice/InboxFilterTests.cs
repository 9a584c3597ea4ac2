using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.BackOffice;

public sealed class InboxFilterTests
{
    [Fact]
    public async Task Each_filter_narrows_the_list_says_so_and_can_be_removed()
    {
        var town = await Given.ATownAsync();
        var hole = await town.ARequestAsync();
        var sign = await town.ARequestAsync(RequestPhase.Refused, new() { Category = "panneau-abime", Channel = ChannelIn.Phone });
        var roads = await town.AskAsync(db => db.Departments.Where(d => d.Name == "Voirie").Select(d => d.Id).SingleAsync());
        var today = $"{town.Info.DayOf(TestClock.Now):yyyy-MM-dd}";
        var visitor = await town.SignedInAsync();

        foreach (var (query, chip, expected) in new (string, string, ServiceRequest[])[]
        {
            ("type=panneau-abime", "Type : Panneau abîmé, manquant", [sign]),
            ("type=voirie", "Type : Voirie", [sign, hole]),
            ($"service={roads:N}", "Service : Voirie", [sign, hole]),
            ("canal=Phone", "Canal : Téléphone", [sign]),
            ("canal=Phone&canal=Portal", "Canal : Téléphone, Portail", [sign, hole]),
            ("etat=New", "État : Nouvelle", [hole]),
            ("motif=PrivateProperty", "Motif : Domaine privé", [sign]),
            ($"date=recue&du={today}&au={today}", "Reçues le ", [sign, hole]),
            ($"date=terminee&du={today}&au={today}", "Terminées le ", [sign]),
            ($"date=prise-en-charge&du={today}&au={today}", "Prises en charge le ", []),
            ($"date=repondue&du={today}&au={today}", "Réponse donnée le ", []),
            ($"date=cout&du={today}&au={today}", "Dépense du ", []),
            ("date=recue&du=2001-01-01&au=2001-12-31", "Reçues du 1er janvier 2001 au 31 décembre 2001", []),
        })
        {
            var page = await visitor.Visit($"/agents/demandes?vue=toutes&{query}");
            Assert.Equal(expected.Select(request => request.Reference), page.All(".inbox-number"));
            Assert.StartsWith($"Retirer le filtre : {chip}", page.All(".chip").Single(), StringComparison.Ordinal);
            Assert.Equal(expected.Length is 1 ? "1 demande" : $"{expected.Length} demandes", page.All(".chips li")[0]);
            Assert.Equal([sign.Reference, hole.Reference], (await page.Follow("Retirer le filtre")).All(".inbox-number"));
        }
    }

    [Fact]
    public async Task Filters_stay_from_drawer_to_drawer_and_their_tabs_count_the_same()
    {
        var town = await Given.ATownAsync();
        foreach (var phase in (RequestPhase[])[RequestPhase.New, RequestPhase.InProgress, RequestPhase.Resolved])
        {
            await town.ARequestAsync(phase);
            await town.ARequestAsync(phase, new() { Category = "panneau-abime" });
        }

        var page = await (await town.SignedInAsync()).Visit("/agents/demandes?type=panneau-abime&canal=Portal");
        Assert.Equal(["À traiter 2", "En retard 0", "À clôturer 1"], page.All(".views a").Take(3));
        page = await page.Follow("À clôturer");

        Assert.Equal(2, page.All(".chip").Count);
        Assert.Single(page.All(".inbox-number"));
        Assert.Equal(2, (await page.Follow("Retirer tous les filtres")).All(".inbox-number").Count);
    }

    [Fact]
    public async Task Filters_stay_from_page_to_page()
    {
        var town = await Given.ATownAsync();
        for (var i = 0; i < 51; i++) await town.ARequestAsync();
        await town.ARequestAsync(filed: new() { Category = "panneau-abime" });

        var first = await (await town.SignedInAsync()).Visit("/agents/demandes?vue=toutes&type=nid-de-poule");
        var second = await first.Follow("Page suivante");

        Assert.Equal([50, 1], new[] { first, second }.Select(page => page.All(".inbox-row").Count));
        Assert.Equal("51 demandes", second.All(".chips li")[0]);
        Assert.Equal(first.All(".inbox-number"), (await second.Follow("Page précédente")).All(".inbox-number"));
    }

    [Theory]
    [InlineData("type=inconnu")]
    [InlineData("type=%00")]
    [InlineData("type=' or 1=1 --")]
    [InlineData("service=0193a000000070008000000000000000")]
    [InlineData("service=quelconque&equipe=1&prestataire=-")]
    [InlineData("equipe=0193a000000070008000000000000000&prestataire=0193a000000070008000000000000000")]
    [InlineData("canal=2&canal=Pigeon&etat=5&motif=New,Closed")]
    [InlineData("etat=new&canal=PHONE")]
    [InlineData("date=recue&du=2026-13-01&au=2026-02-31")]
    [InlineData("date=recue&du=2026-03-01&au=2026-02-01")]
    [InlineData("date=recue&du=0001-01-01&au=9999-12-31")]
    [InlineData("date=naissance&du=2026-01-01&au=2026-12-31")]
    [InlineData("date=recue&du=2026-01-01")]
    [InlineData("reponse=Email")]
    public async Task A_value_nobody_was_given_is_left_out(string query)
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync();

        var page = await (await town.SignedInAsync()).Visit($"/agents/demandes?{query}");

        Assert.Equal([request.Reference], page.All(".inbox-number"));
        Assert.Empty(page.All(".chip"));
    }

    [Fact]
    public async Task Another_towns_department_is_no_filter()
    {
        var (here, elsewhere) = (await Given.ATownAsync(), await Given.ATownAsync("Ville de Corvenay"));
        var request = await here.ARequestAsync();
        var theirs = await elsewhere.AskAsync(db => db.Departments.Select(d => d.Id).FirstAsync());

        var page = await (await here.SignedInAsync()).Visit($"/agents/demandes?service={theirs:N}");

        Assert.Equal([request.Reference], page.All(".inbox-number"));
        Assert.Empty(page.All(".chip"));
    }
}
