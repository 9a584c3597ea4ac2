using System.Net;
using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Tenants;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.Portal;

/// <summary>A citizen finds what he came for.</summary>
public sealed class CatalogueTests
{
    [Theory]
    [InlineData("lampadere", "Lampadaire éteint")]
    [InlineData("trous", "Nid-de-poule, affaissement")]
    [InlineData("poubelle pas vidée", "Bac non collecté")]
    public async Task A_search_in_one_s_own_words_leads_to_the_category(string words, string category)
    {
        var citizen = (await Given.AWholeTownAsync()).Visitor();

        var page = await citizen.Visit($"/demandes?q={Uri.EscapeDataString(words)}");

        Assert.Equal("Votre recherche", page.Title);
        Assert.Equal(category, page.All("section .category a")[0]);
    }

    [Fact]
    public async Task The_front_page_s_search_works_without_script()
    {
        var citizen = (await Given.ATownAsync()).Visitor();

        var page = await (await citizen.Visit("/")).Fill("Que cherchez-vous ?", "trou").Press("Chercher");

        Assert.StartsWith("/demandes?q=trou", page.Url, StringComparison.Ordinal);
        Assert.Contains("Nid-de-poule, affaissement", page.All("section .category a"));
    }

    [Fact]
    public async Task A_search_that_finds_nothing_says_so_and_shows_everything()
    {
        var page = await (await Given.ATownAsync()).Visitor().Visit("/demandes?q=" + new string('z', 10_000));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Rien ne correspond", page.Text, StringComparison.Ordinal);
        Assert.True(page.Has(".family .category"));
    }

    [Fact]
    public async Task Every_starting_category_has_its_page_and_shows_its_form()
    {
        var town = await Given.AWholeTownAsync();
        var citizen = town.Visitor();
        var slugs = await town.AskAsync(db => db.Categories.Where(c => c.ParentId != null && c.CompetentBodyId == null).Select(c => c.Slug).ToListAsync());
        Assert.InRange(slugs.Count, 70, 84);

        foreach (var slug in slugs)
        {
            var page = await citizen.Visit($"/demandes/{slug}");
            Assert.Equal((slug, HttpStatusCode.OK), (slug, page.Status));
            var form = await page.Follow("Commencer");
            Assert.Equal((slug, HttpStatusCode.OK), (slug, form.Status));
            Assert.True(form.Has("main form[method=post]"), slug);
        }
    }

    [Fact]
    public async Task A_delay_is_said_in_hours_working_days_or_days()
    {
        var citizen = (await Given.AWholeTownAsync()).Visitor();

        Assert.Contains("Un agent lit votre demande sous 1 heure. Le service la traite sous 4 heures.", (await citizen.Visit("/demandes/mat-penche-cable")).Text, StringComparison.Ordinal);
        Assert.Contains("sous 1 jour ouvré. Le service la traite sous 30 jours.", (await citizen.Visit("/demandes/droits-sur-mes-donnees")).Text, StringComparison.Ordinal);
        await citizen.Speaking("en");
        Assert.Contains("within 1 working day. The department deals with it within 30 days.", (await citizen.Visit("/demandes/droits-sur-mes-donnees")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TenantKind.Commune, "bac-non-collecte", "Communauté de communes")]
    [InlineData(TenantKind.Intercommunality, "acte-etat-civil", "Votre mairie")]
    public async Task Where_another_body_is_competent_the_page_says_who_and_takes_no_demand(TenantKind kind, string slug, string body)
    {
        var citizen = (await Given.AWholeTownAsync(kind)).Visitor();

        var page = await citizen.Visit($"/demandes/{slug}");

        Assert.Contains($"À qui s’adresser : {body}", page.All("h2"));
        Assert.DoesNotContain("Commencer", page.All("main a"));
        Assert.Equal(HttpStatusCode.NotFound, (await citizen.Visit($"/demandes/{slug}/questions")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await citizen.Visit($"/demandes/{slug}/description")).Status);
    }

    [Fact]
    public async Task A_category_without_place_does_not_ask_for_one()
    {
        var citizen = (await Given.AWholeTownAsync()).Visitor();

        Assert.Equal(HttpStatusCode.NotFound, (await citizen.Visit("/demandes/remerciement/lieu")).Status);
        Assert.Equal("/demandes/remerciement/description", (await (await (await citizen.Visit("/demandes/remerciement")).Follow("Commencer")).Press("Continuer")).Url);
    }

    [Fact]
    public async Task A_draft_of_a_category_stays_off_the_portal()
    {
        var town = await Given.ATownAsync();
        await town.DoAsync(db => db.Categories.Where(c => c.Slug == "feu-tricolore").ExecuteUpdateAsync(set => set.SetProperty(c => c.State, CategoryState.Draft)));

        Assert.DoesNotContain("Feu tricolore en panne", (await town.Visitor().Visit("/demandes")).All(".category a"));
        Assert.Equal(HttpStatusCode.NotFound, (await town.Visitor().Visit("/demandes/feu-tricolore")).Status);
    }
}
