using System.Net;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.Portal;

/// <summary>Procedures are asked for by persons, associations, companies and shops.</summary>
public sealed class OrganisationTests
{
    private const string Start = "/demandes/place-de-marche";

    [Fact]
    public async Task A_shop_gives_its_siret_and_the_agent_reads_it()
    {
        var town = await Given.AWholeTownAsync();
        var page = await (await RequesterPageAsync(town)).Choose("Vous écrivez en tant que", "Commerce").Fill("Nom de l’organisme", "Fromages de l’Aure")
            .Fill("Numéro SIRET", "732 829 320 00074").Fill("Votre e-mail", "boutique@courriel.example").Press("Continuer");
        Assert.StartsWith("Fromages de l’Aure · SIRET 732 829 320 00074", page.Fact("Vous"), StringComparison.Ordinal);

        await page.Press("Envoyer ma demande");

        var person = await town.AskAsync(db => db.Requesters.SingleAsync());
        Assert.Equal((RequesterKind.Shop, "Fromages de l’Aure", null, "73282932000074"), (person.Kind, person.Organisation, person.Rna, person.Siret));
        Assert.Contains("Fromages de l’Aure", (await (await town.SignedInAsync()).Visit($"/agents/demandes/{person.RequestId}")).Fact("Demandeur"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Association", "", "W12", "", "Numéro RNA de l’association")]
    [InlineData("Association", "", "", "", "Numéro RNA de l’association")]
    [InlineData("Entreprise", "", "", "73282932000075", "Numéro SIRET")]
    [InlineData("Commerce", "W751234567", "W751234567", "", "Numéro SIRET")]
    public async Task A_number_that_is_none_is_refused(string kind, string name, string rna, string siret, string field)
    {
        var page = await (await RequesterPageAsync(await Given.AWholeTownAsync())).Choose("Vous écrivez en tant que", kind)
            .Fill("Nom de l’organisme", name).Fill("Numéro RNA de l’association", rna).Fill("Numéro SIRET", siret).Press("Continuer");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(field, page.Errors.Keys);
    }

    [Fact]
    public async Task A_person_leaves_nothing_of_an_organisation()
    {
        var town = await Given.AWholeTownAsync();

        await (await RequesterPageAsync(town)).Fill("Nom de l’organisme", "Rien").Fill("Numéro SIRET", "n’importe quoi").Press("Continuer");

        Assert.True(await town.AskAsync(db => db.Drafts.SingleAsync()) is { Kind: RequesterKind.Person, Organisation: null, Siret: null });
    }

    [Fact]
    public async Task A_report_does_not_ask_on_whose_behalf() =>
        Assert.DoesNotContain("Vous écrivez en tant que", (await (await Given.ATownAsync()).Visitor().ToRequesterAsync()).Body, StringComparison.Ordinal);

    private static async Task<HtmlPage> RequesterPageAsync(Town town)
    {
        var page = await (await town.Visitor().Visit($"{Start}/questions")).Fill("Que vendez-vous ?", "Du fromage").Fill("Longueur de l’étal, en mètres", "4").Press("Continuer");
        return await (await page.DescribeAsync("Une place au marché du samedi.")).Press("Continuer");
    }
}
