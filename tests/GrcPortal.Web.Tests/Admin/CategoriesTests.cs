using System.Net;
using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GrcPortal.Web.Tests.Admin;

/// <summary>The catalogue: what can be asked for, by whom it is seen, and what it promises.</summary>
public sealed class CategoriesTests : IAsyncLifetime
{
    private Town _town = null!;
    private TestAgent _admin = null!;
    private Visitor _visitor = null!;

    public async Task InitializeAsync()
    {
        _town = await Given.ATownAsync();
        _admin = await _town.AnAgentAsync(RoleCode.BusinessAdministrator);
        _visitor = await _town.SignedInAsync(_admin);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_family_and_a_category_are_added_opened_found_and_hidden_again()
    {
        var page = await (await (await _visitor.Visit("/administration/catalogue")).Follow("Ajouter une famille"))
            .Fill("Nom", "Fêtes et cérémonies").Fill("Une phrase qui aide à choisir", "Fêtes de quartier.").Press("Enregistrer");
        Assert.Equal("/demandes/fetes-et-ceremonies", page.Fact("Adresse sur le portail"));

        page = await AddAsync("Fête de voisins", "Fêtes et cérémonies", "— Voirie");
        Assert.Equal(("C’est ajouté, en brouillon.", "3 heures"), (page.Flash, page.Fact("Prise en charge sous")));
        Assert.Equal(HttpStatusCode.NotFound, (await _town.Visitor().Visit("/demandes/fete-de-voisins")).Status);

        Assert.DoesNotContain("Fête de voisins", await CatalogueAsync(), StringComparison.Ordinal);
        page = await page.Choose("Ouverture", "Ouvert à tous").Press("Changer l’ouverture");
        Assert.Equal("Fête de voisins", (await _town.Visitor().Visit("/demandes/fete-de-voisins")).Title);
        Assert.Contains("Fête de voisins", await CatalogueAsync(), StringComparison.Ordinal);
        await page.Choose("Ouverture", "Brouillon").Press("Changer l’ouverture");
        Assert.DoesNotContain("Fête de voisins", await CatalogueAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _town.Visitor().Visit("/demandes/fete-de-voisins")).Status);

        async Task<string> CatalogueAsync() => (await _town.Visitor().Visit("/demandes")).Text;
    }

    [Fact]
    public async Task A_category_is_changed_but_keeps_its_address()
    {
        var id = await CategoryAsync("nid-de-poule");
        var page = await (await _visitor.Visit($"/administration/catalogue/{id}")).Follow("Modifier");
        Assert.Equal("Nid-de-poule, affaissement", page.Value("Nom"));

        page = await page.Fill("Nom", "Trou dans la chaussée").Fill("Prise en charge sous", "1").Fill("Traitée sous", "12").Choose("Qui voit les demandes de ce type ?", "Privées").Tick("Toujours répondre avant de clôturer").Press("Enregistrer");

        Assert.Equal(("Trou dans la chaussée", "/demandes/nid-de-poule", "12 jours ouvrés"), (page.Title, page.Fact("Adresse sur le portail"), page.Fact("Traitée sous")));
        Assert.Equal("1 jour ouvré", page.Fact("Prise en charge sous"));
        var saved = await _town.AskAsync(db => db.Categories.AsNoTracking().SingleAsync(c => c.Id == id));
        Assert.Equal((CategoryVisibility.Private, true, Target.InWorkingDays(12)), (saved.Visibility, saved.AnswerRequired, saved.Resolve));
    }

    [Fact]
    public async Task Names_and_addresses_are_one_of_a_kind()
    {
        var family = await FamilyNameAsync();
        await AddAsync("Fête de voisins", family, "— Voirie");
        var page = await AddAsync("fête de VOISINS", family, "— Voirie");
        Assert.Equal("Ce nom est déjà pris dans cette famille.", page.Errors["Nom"]);

        page = await page.Fill("Nom", "Autre fête").Fill("Fin de l’adresse", "fete-de-voisins").Press("Enregistrer");
        Assert.Equal("Cette adresse est déjà prise.", page.Errors["Fin de l’adresse"]);
        page = await page.Fill("Fin de l’adresse", "Fête/2026").Press("Enregistrer");
        Assert.Contains("Des minuscules", page.Errors["Fin de l’adresse"], StringComparison.Ordinal);

        page = await page.Fill("Fin de l’adresse", "").Fill("Nom", "Fête de voisins !").Press("Enregistrer");
        Assert.Equal("/demandes/fete-de-voisins-2", page.Fact("Adresse sur le portail"));
    }

    [Fact]
    public async Task Endless_words_and_senseless_targets_are_refused_with_what_was_typed()
    {
        var words = new string('x', 10_000);
        var page = (await _visitor.Visit("/administration/catalogue/nouveau")).Fill("Nom", words).Fill("Une phrase qui aide à choisir", words).Fill("Mots qui la trouvent", words)
            .Fill("Fin de l’adresse", words).Fill("Numéro d’urgence", words).Fill("Prise en charge sous", "-1").Fill("Traitée sous", "");

        page = await page.Choose("Famille", await FamilyNameAsync()).Press("Enregistrer");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(["Fin de l’adresse", "Mots qui la trouvent", "Nom", "Numéro d’urgence", "Prise en charge sous", "Traitée sous", "Une phrase qui aide à choisir"], page.Errors.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(words, page.Value("Mots qui la trouvent"));
    }

    [Fact]
    public async Task What_nobody_would_get_is_not_opened()
    {
        var page = await AddAsync("Fête de voisins", await FamilyNameAsync(), "Aucun");

        page = await page.Choose("Ouverture", "Ouvert à tous").Press("Changer l’ouverture");

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("Personne ne recevrait ces demandes", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Categories_are_ordered_by_hand_and_the_portal_follows()
    {
        var before = await SlugsAsync();
        var name = await _town.AskAsync(db => db.Categories.Where(c => c.Slug == before[1]).Select(c => c.Name).SingleAsync());

        await (await _visitor.Visit("/administration/catalogue")).Press($"Monter {name}");

        Assert.Equal([before[1], before[0], .. before[2..]], await SlugsAsync());
    }

    [Fact]
    public async Task Two_administrators_who_make_the_same_category_make_one()
    {
        var family = await _town.AskAsync(db => db.Categories.Where(c => c.ParentId == null).OrderBy(c => c.Rank).Select(c => c.Id).FirstAsync());
        async Task<CategoryProblem?> Add()
        {
            await using var scope = _town.Scope();
            return await scope.ServiceProvider.GetRequiredService<ChangeCategories>().AddAsync(
                new() { Code = "FETE", Slug = "fete", Name = "Fête", Summary = "Une fête.", ParentId = family, State = CategoryState.Draft }, _town.Info.DayOf(TestClock.Now), new(Actor.Agent(_admin.Id), TestClock.Now), CancellationToken.None);
        }

        var problems = await Task.WhenAll(Add(), Add());

        Assert.Equal([null, CategoryProblem.NameTaken], problems.Order());
    }

    [Fact]
    public async Task A_demand_that_owes_its_answer_is_closed_by_nobody_without_one()
    {
        await _town.DoAsync(db => db.Categories.Where(c => c.Slug == "nid-de-poule").ExecuteUpdateAsync(set => set.SetProperty(c => c.AnswerRequired, true)));
        var (silent, answered) = (await _town.ARequestAsync(RequestPhase.Resolved), await _town.ARequestAsync(RequestPhase.Resolved));
        var karim = new Stamp(Actor.Agent(_town.Karim.Id), TestClock.Now);
        await _town.ActAsync(answered.Id, r => r.Reply(Message.ToCitizen("C’est réparé.", karim), karim));
        TestClock.Forward(TimeSpan.FromDays(_town.Info.AutoCloseDays + 1));

        await _town.RunAsync<CloseResolvedRequests>();

        Assert.Equal((RequestPhase.Resolved, RequestPhase.Closed), ((await _town.RequestAsync(silent.Id)).Phase, (await _town.RequestAsync(answered.Id)).Phase));
        var broken = await Assert.ThrowsAsync<RuleBrokenException>(() => _town.ActAsync(silent.Id, r => r.Close(ClosingReason.WorkDone, answer: null, karim, owesAnswer: true)));
        Assert.Equal("Close.Unanswered", broken.Rule);
    }

    private async Task<HtmlPage> AddAsync(string name, string family, string department) => await (await _visitor.Visit("/administration/catalogue/nouveau"))
        .Fill("Nom", name).Fill("Une phrase qui aide à choisir", "Une phrase.").Choose("Famille", family).Choose("Service", department)
        .Fill("Prise en charge sous", "3").Choose("Unité de la prise en charge", "heures").Press("Enregistrer");

    private Task<Guid> CategoryAsync(string slug) => _town.AskAsync(db => db.Categories.Where(c => c.Slug == slug).Select(c => c.Id).SingleAsync());

    private Task<string> FamilyNameAsync() => _town.AskAsync(db => db.Categories.Where(c => c.ParentId == null).OrderBy(c => c.Rank).Select(c => c.Name).FirstAsync());

    /// <summary>Of the first family, in its order.</summary>
    private Task<List<string>> SlugsAsync() => _town.AskAsync(db => db.Categories.Where(c => c.ParentId == db.Categories.Where(f => f.Slug == "voirie").Select(f => (Guid?)f.Id).Single())
        .OrderBy(c => c.Rank).Select(c => c.Slug).ToListAsync());
}
