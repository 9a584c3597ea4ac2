using System.Net;
using GrcPortal.Core.Audit;
using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GrcPortal.Web.Tests.Admin;

/// <summary>The form of a category: a draft beside what citizens fill in, published whole or not at all.</summary>
public sealed class FormsTests : IAsyncLifetime
{
    private Town _town = null!;
    private TestAgent _admin = null!;
    private Visitor _visitor = null!;
    private Guid _category;
    private string _path = "";

    public async Task InitializeAsync()
    {
        _town = await Given.ATownAsync();
        _admin = await _town.AnAgentAsync(RoleCode.BusinessAdministrator);
        _visitor = await _town.SignedInAsync(_admin);
        await _town.DoAsync(async db =>
        {
            var added = new Category { Code = "FETE", Slug = "fete", Name = "Fête", Summary = "Une fête.", ParentId = await db.Categories.Where(c => c.ParentId == null).Select(c => c.Id).FirstAsync() };
            db.Add(added);
            await db.SaveChangesAsync();
            _category = added.Id;
        });
        _path = $"/administration/catalogue/{_category}/formulaire";
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData(FieldType.Text), InlineData(FieldType.LongText), InlineData(FieldType.Number), InlineData(FieldType.Date), InlineData(FieldType.YesNo)]
    [InlineData(FieldType.Address), InlineData(FieldType.Photo), InlineData(FieldType.Document)]
    public async Task A_plain_question_of_each_kind_is_written_seen_and_published(FieldType type)
    {
        await BeginAsync();
        var page = await (await AskAsync(type)).Fill("La question", "Quel jour, et où ?").Tick("La réponse est obligatoire").Press("Enregistrer la question");
        Assert.Equal("La question est ajoutée au brouillon.", page.Flash);

        var preview = await page.Follow("Voir comme l’usager");
        Assert.Contains("Quel jour, et où ?", preview.Text, StringComparison.Ordinal);
        Assert.Equal(type is FieldType.Photo or FieldType.Document, preview.Has("input[type=file]"));
        page = await page.Press("Publier");

        Assert.StartsWith("Le formulaire est publié", page.Flash, StringComparison.Ordinal);
        var field = Assert.Single((await VersionAsync(FormState.Published))!.Definition.Fields);
        Assert.Equal((type, "quel-jour-et-ou", true), (field.Type, field.Key, field.Required));
    }

    [Fact]
    public async Task A_choice_and_a_danger_question_are_written_in_words()
    {
        await BeginAsync();
        await (await AskAsync(FieldType.Choice)).Fill("La question", "Où ?").Fill("Réponses proposées", "Dans la rue\r\n\r\nÀ l’école\nDans la rue !").Press("Enregistrer la question");
        await (await AskAsync(FieldType.Stop)).Fill("La question", "Un câble pend-il ?").Fill("Réponse qui arrête le formulaire", "oui").Fill("Ce qu’on dit alors", "Éloignez-vous.").Fill("Numéro à appeler", "18").Press("Enregistrer la question");

        var fields = (await VersionAsync(FormState.Draft))!.Definition.Fields;

        Assert.Equal([new("dans-la-rue", "Dans la rue"), new("a-lecole", "À l’école"), new("dans-la-rue-2", "Dans la rue !")], fields[0].Options);
        Assert.Equal((new StopRule(FieldTypes.Yes, "Éloignez-vous.", "18"), true), (fields[1].Stop, fields[1].Required));
        var page = await (await _visitor.Visit(_path)).Follow("Où ?");
        Assert.Equal("Dans la rue\nÀ l’école\nDans la rue !", page.Value("Réponses proposées")!.ReplaceLineEndings("\n"));
        page = await page.Fill("Réponses proposées", "À l’école\nAilleurs").Press("Enregistrer la question");
        Assert.Equal(["a-lecole", "ailleurs"], (await VersionAsync(FormState.Draft))!.Definition.Fields[0].Options.Select(option => option.Key));
    }

    [Fact]
    public async Task What_citizens_could_not_answer_is_refused_where_it_is_wrong()
    {
        await BeginAsync();
        var page = await (await AskAsync(FieldType.Choice)).Fill("La question", "Où ?").Fill("Réponses proposées", "Une seule").Tick("La réponse est une donnée personnelle").Press("Enregistrer la question");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "proposez au moins deux réponses."), (page.Status, page.Errors["Réponses proposées"]));
        Assert.Equal(["Base légale", "Pourquoi la demander ?", "Réponses proposées"], page.Errors.Keys.Order(StringComparer.Ordinal));

        page = await (await AskAsync(FieldType.Stop)).Fill("La question", "Danger ?").Fill("Réponse qui arrête le formulaire", "peut-être").Fill("Numéro à appeler", "dix-huit").Press("Enregistrer la question");
        Assert.Equal("Écrivez un numéro, en chiffres. Exemple : 112", page.Errors["Numéro à appeler"]);
        page = await page.Fill("Numéro à appeler", "18").Press("Enregistrer la question");
        Assert.Equal(["Ce qu’on dit alors", "Réponse qui arrête le formulaire"], page.Errors.Keys.Order(StringComparer.Ordinal));

        page = await (await AskAsync(FieldType.Number)).Fill("La question", "Combien ?").Fill("Le plus petit nombre", "9").Fill("Le plus grand nombre", "beaucoup").Press("Enregistrer la question");
        Assert.Equal("Écrivez un nombre, en chiffres.", page.Errors["Le plus grand nombre"]);
        page = await page.Fill("Le plus grand nombre", "3").Press("Enregistrer la question");
        Assert.Contains("le minimum dépasse le maximum", page.Errors["Le plus grand nombre"], StringComparison.Ordinal);
        Assert.Empty((await VersionAsync(FormState.Draft))!.Definition.Fields);
    }

    [Theory]
    [InlineData(FieldType.Text), InlineData(FieldType.Choices), InlineData(FieldType.Stop)]
    public async Task A_question_without_words_is_refused(FieldType type)
    {
        await BeginAsync();

        var page = await (await AskAsync(type)).Press("Enregistrer la question");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Écrivez la question."), (page.Status, page.Errors["La question"]));
    }

    [Fact]
    public async Task Endless_words_are_refused_and_an_unknown_kind_is_no_question()
    {
        await BeginAsync();
        var words = new string('x', 10_000);

        var page = await (await AskAsync(FieldType.Stop)).Fill("La question", words).Fill("Aide sous la question", words).Fill("Réponses proposées", words).Fill("Réponse qui arrête le formulaire", words)
            .Fill("Ce qu’on dit alors", words).Fill("Numéro à appeler", words).Fill("Pourquoi la demander ?", words).Press("Enregistrer la question");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, 7), (page.Status, page.Errors.Count));
        Assert.Equal(HttpStatusCode.NotFound, (await _visitor.Visit($"{_path}/questions/nouvelle?type=Signature")).Status);
    }

    [Fact]
    public async Task A_new_version_retires_the_last_and_a_demand_keeps_the_one_it_answered()
    {
        await PublishAsync("Première");
        var first = (await VersionAsync(FormState.Published))!;
        await BeginAsync();
        await (await AskAsync(FieldType.Text)).Fill("La question", "Deuxième").Press("Enregistrer la question");
        Assert.Single((await VersionAsync(FormState.Published))!.Definition.Fields);

        var page = await (await _visitor.Visit(_path)).Press("Publier");

        Assert.Equal(2, (await VersionAsync(FormState.Published))!.Definition.Fields.Count);
        Assert.Equal((FormState.Retired, 1), await _town.AskAsync(async db => (await db.FormVersions.AsNoTracking().SingleAsync(f => f.Id == first.Id)) is var f ? (f.State, f.Definition.Fields.Count) : default));
        page = await page.Press("Reprendre Version 1");
        Assert.Equal(["Première"], (await VersionAsync(FormState.Draft))!.Definition.Fields.Select(field => field.Label));
        Assert.Equal("Le brouillon est abandonné.", (await page.Press("Abandonner ce brouillon")).Flash);
        Assert.Contains(AuditAct.FormPublished, await _town.AskAsync(db => db.AuditEntries.Select(e => e.Act).ToListAsync()));
    }

    [Fact]
    public async Task Questions_are_ordered_and_taken_out()
    {
        await BeginAsync();
        foreach (var label in (string[])["Un", "Deux", "Trois"]) await (await AskAsync(FieldType.Text)).Fill("La question", label).Press("Enregistrer la question");

        var page = await (await _visitor.Visit(_path)).Press("Monter Trois");
        page = await page.Press("Retirer Un");

        Assert.Equal(["Trois", "Deux"], (await VersionAsync(FormState.Draft))!.Definition.Fields.Select(field => field.Label));
    }

    [Fact]
    public async Task Two_administrators_at_the_same_question_the_second_is_told_with_his_words()
    {
        await BeginAsync();
        await (await AskAsync(FieldType.Text)).Fill("La question", "Où ?").Press("Enregistrer la question");
        var (mine, theirs) = (await _visitor.Visit($"{_path}/questions/ou/modification"), await (await _town.SignedInAsync(await _town.AnAgentAsync(RoleCode.BusinessAdministrator))).Visit($"{_path}/questions/ou/modification"));
        await theirs.Fill("La question", "À quel endroit ?").Press("Enregistrer la question");

        var page = await mine.Fill("La question", "Dans quelle rue exactement ?").Press("Enregistrer la question");

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("Dans quelle rue exactement ?", page.Text, StringComparison.Ordinal);
        Assert.Equal("À quel endroit ?", (await VersionAsync(FormState.Draft))!.Definition.Fields[0].Label);
    }

    [Fact]
    public async Task Two_administrators_publish_at_once_and_one_version_is_published()
    {
        await BeginAsync();
        await (await AskAsync(FieldType.Text)).Fill("La question", "Où ?").Press("Enregistrer la question");
        async Task<bool> Publish()
        {
            await using var scope = _town.Scope();
            try
            {
                await scope.ServiceProvider.GetRequiredService<ChangeForms>().PublishAsync(_category, new(Actor.Agent(_admin.Id), TestClock.Now), CancellationToken.None);
                return true;
            }
            catch (RuleBrokenException)
            {
                return false;
            }
        }

        Assert.Single(await Task.WhenAll(Publish(), Publish(), Publish()), published => published);
        Assert.Equal(1, await _town.AskAsync(db => db.FormVersions.CountAsync(f => f.CategoryId == _category)));
    }

    private async Task BeginAsync()
    {
        var page = await _visitor.Visit(_path);
        await page.Press(page.Buttons.Contains("Écrire un formulaire") ? "Écrire un formulaire" : "Modifier le formulaire");
    }

    private Task<HtmlPage> AskAsync(FieldType type) => _visitor.Visit($"{_path}/questions/nouvelle?type={type}");

    private async Task PublishAsync(string label)
    {
        await BeginAsync();
        await (await AskAsync(FieldType.Text)).Fill("La question", label).Press("Enregistrer la question");
        await (await _visitor.Visit(_path)).Press("Publier");
    }

    private Task<FormVersion?> VersionAsync(FormState state) => _town.AskAsync(db => db.FormVersions.AsNoTracking().SingleOrDefaultAsync(f => f.CategoryId == _category && f.State == state));
}
