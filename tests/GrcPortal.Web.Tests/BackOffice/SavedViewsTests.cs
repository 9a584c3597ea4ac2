using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.BackOffice;

public sealed class SavedViewsTests
{
    private const string Name = "Garder ce classement et ces filtres sous le nom";

    [Fact]
    public async Task A_view_is_kept_found_again_renamed_put_in_order_and_dropped()
    {
        var town = await Given.ATownAsync();
        var sign = await town.ARequestAsync(filed: new() { Category = "panneau-abime" });
        await town.ARequestAsync();
        var visitor = await town.SignedInAsync();
        await (await visitor.Visit("/agents/demandes?vue=toutes&type=panneau-abime")).Fill(Name, "Panneaux").Press("Garder cette vue");
        await (await visitor.Visit("/agents/demandes?vue=en-retard&delai=en-retard")).Fill(Name, "Retards").Press("Garder cette vue");

        var page = await (await visitor.Visit("/agents/demandes")).Follow("Panneaux");
        Assert.Equal([sign.Reference], page.All(".inbox-number"));
        Assert.Equal(["Panneaux", "Retards", "Ranger mes vues"], page.All(".saved-views a"));

        page = await page.Follow("Ranger mes vues");
        page = await page.Press("Monter Retards");
        Assert.Equal(["Retards", "Panneaux"], page.All(".saved-list strong"));
        page = await page.Fill("Nouveau nom de Panneaux", "Signalisation").Press("Renommer Panneaux");
        page = await page.Press("Retirer Retards");
        Assert.Equal(["Signalisation"], page.All(".saved-list strong"));
    }

    [Fact]
    public async Task What_was_looked_for_and_what_is_not_ours_are_not_kept()
    {
        var town = await Given.ATownAsync();
        await town.ARequestAsync();
        var visitor = await town.SignedInAsync();
        var page = await (await visitor.Visit("/agents/demandes")).Fill("Chercher : numéro, code, mots, e-mail ou téléphone", "Dominique").Press("Chercher");
        await page.Fill(Name, "Mienne").Press("Garder cette vue");

        Assert.Equal("vue=toutes", await town.AskAsync(db => db.SavedViews.Select(view => view.Query).SingleAsync()));
    }

    [Fact]
    public async Task Each_agent_has_his_own()
    {
        var town = await Given.ATownAsync();
        await (await (await town.SignedInAsync()).Visit("/agents/demandes")).Fill(Name, "À Camille").Press("Garder cette vue");
        var id = await town.AskAsync(db => db.SavedViews.Select(view => view.Id).SingleAsync());
        var karim = await town.SignedInAsync(town.Karim);
        var page = await karim.Visit("/agents/demandes");
        Assert.DoesNotContain("À Camille", page.Text, StringComparison.Ordinal);

        await page.Fill(Name, "À Karim").Press("Garder cette vue");
        page = await karim.Visit("/agents/demandes/vues");
        var form = page.Document.QuerySelector("form[action$=retrait]")!;
        form.SetAttribute("action", $"/agents/demandes/vues/{id}/retrait");
        Assert.Equal(404, (int)(await page.Press("Retirer À Karim")).Status);
    }

    [Fact]
    public async Task A_view_needs_a_name_and_there_is_an_end_to_them()
    {
        var town = await Given.ATownAsync();
        var visitor = await town.SignedInAsync();
        Assert.Equal(422, (int)(await (await visitor.Visit("/agents/demandes")).Press("Garder cette vue")).Status);

        await town.DoAsync(db =>
        {
            for (var i = 0; i < 30; i++) db.Add(new SavedView { AgentId = town.Camille.Id, Name = $"Vue {i}", Query = "vue=toutes", Rank = i });
            return db.SaveChangesAsync();
        });
        var page = await (await visitor.Visit("/agents/demandes")).Fill(Name, "Une de trop").Press("Garder cette vue");
        Assert.Contains("Vous gardez déjà 30 vues", page.Text, StringComparison.Ordinal);
    }
}
