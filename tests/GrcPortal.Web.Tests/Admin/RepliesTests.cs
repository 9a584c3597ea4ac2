using System.Net;
using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.Admin;

/// <summary>Reply templates: kept by administrators, taken up by agents.</summary>
public sealed class RepliesTests : IAsyncLifetime
{
    private Town _town = null!;
    private Visitor _visitor = null!;

    public async Task InitializeAsync()
    {
        _town = await Given.ATownAsync();
        _visitor = await _town.SignedInAsync(await _town.AnAgentAsync(RoleCode.BusinessAdministrator));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_town_starts_with_templates_whose_places_are_all_known()
    {
        var templates = await _town.AskAsync(db => db.ReplyTemplates.ToListAsync());

        Assert.InRange(templates.Count, 12, 20);
        Assert.All(templates, template => Assert.Empty(TemplateWords.Unknown(template.Body)));
        Assert.Equal(ReplyTemplate.Acts.Order(), templates.Select(template => template.Act).Distinct().Order());
    }

    [Fact]
    public async Task A_template_is_added_for_a_family_and_taken_up_filled_in_without_a_script()
    {
        var page = await AddAsync("Merci", "Bonjour {nom}, merci pour {numero} ({categorie}), réponse avant le {date_promise}.", "Voirie");
        Assert.Equal("La réponse type est ajoutée.", page.Flash);
        var request = await _town.ARequestAsync();

        page = await _visitor.Visit($"/agents/demandes/{request.Id}/reponse");
        page = await page.Fill("Votre message", "Déjà écrit.").Choose("Réponse type", "Merci").Press("Reprendre ce texte");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        var words = page.Value("Votre message")!.ReplaceLineEndings("\n");
        Assert.StartsWith($"Déjà écrit.\n\nBonjour Dominique Leroux, merci pour {request.Reference} (Nid-de-poule, affaissement), réponse avant le", words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await page.Press("Envoyer la réponse")).Status);
        Assert.Equal(words, (await _town.RequestAsync(request.Id)).Messages[^1].Body);
    }

    [Theory]
    [InlineData("question", RequestPhase.Accepted, "Relance")]
    [InlineData("refus", RequestPhase.New, "Domaine privé")]
    [InlineData("transmission", RequestPhase.New, "Transmission à un organisme")]
    [InlineData("traitement", RequestPhase.InProgress, "Compte rendu d’intervention")]
    [InlineData("cloture", RequestPhase.Resolved, "Clôture après travaux")]
    public async Task Each_act_in_words_offers_its_templates(string noun, RequestPhase phase, string template)
    {
        var request = await _town.ARequestAsync(phase);

        var page = await (await _visitor.Visit($"/agents/demandes/{request.Id}/{noun}")).Choose("Réponse type", template).Press("Reprendre ce texte");

        Assert.NotEqual("", page.Document.QuerySelector("textarea")!.TextContent.Trim());
        Assert.DoesNotContain("{", page.Document.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(phase, (await _town.RequestAsync(request.Id)).Phase);
    }

    [Fact]
    public async Task What_is_switched_off_or_of_another_category_is_not_offered()
    {
        await AddAsync("Des trottoirs", "Pour les trottoirs.", "— Trottoir dégradé");
        await AddAsync("Passée", "Passée.", "Toutes les demandes");
        var list = await (await _visitor.Visit("/administration/reponses-types")).Press("Ne plus proposer Passée");
        Assert.Equal("La réponse type n’est plus proposée.", list.Flash);

        var offered = (await _visitor.Visit($"/agents/demandes/{(await _town.ARequestAsync()).Id}/reponse")).All("#TemplateId option");

        Assert.DoesNotContain("Des trottoirs", offered);
        Assert.DoesNotContain("Passée", offered);
        Assert.Contains("Prise en charge avec date", offered);
    }

    [Fact]
    public async Task Unknown_places_endless_words_and_a_name_twice_are_refused()
    {
        var page = await AddAsync("Relancer", "Bonjour {prenom}", "Toutes les demandes");
        Assert.Contains("« prenom »", page.Errors["Texte"], StringComparison.Ordinal);

        page = await page.Fill("Nom", new('x', 10_000)).Fill("Texte", new('y', 10_000)).Press("Enregistrer la réponse type");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, 2), (page.Status, page.Errors.Count));

        page = await page.Fill("Nom", "prise en charge AVEC date").Fill("Texte", "Court.").Press("Enregistrer la réponse type");
        Assert.Equal("Une réponse type de cette action porte déjà ce nom.", page.Errors["Nom"]);
    }

    private async Task<HtmlPage> AddAsync(string name, string body, string category) => await (await _visitor.Visit("/administration/reponses-types/nouvelle"))
        .Fill("Nom", name).Choose("Proposée pour quelle action ?", "Répondre au demandeur").Choose("Pour quelles demandes ?", category).Fill("Texte", body).Press("Enregistrer la réponse type");
}
