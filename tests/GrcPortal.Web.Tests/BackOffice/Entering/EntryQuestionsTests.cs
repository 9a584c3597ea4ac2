using GrcPortal.Core.Catalogue;
using GrcPortal.Web.Tests.Portal;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.BackOffice.Entering;

/// <summary>A category's own questions, put by an agent.</summary>
public sealed class EntryQuestionsTests
{
    private const string Send = "Enregistrer la demande";

    private static readonly FieldDefinition[] EveryType =
    [
        new() { Key = "danger", Type = FieldType.Stop, Label = "Danger ?", Required = true, Stop = new("yes", "Sortez et appelez.", "18") },
        new() { Key = "ligne", Type = FieldType.Text, Label = "Une ligne" },
        new() { Key = "texte", Type = FieldType.LongText, Label = "Un texte" },
        new() { Key = "nombre", Type = FieldType.Number, Label = "Un nombre", Min = 0, Max = 1000 },
        new() { Key = "jour", Type = FieldType.Date, Label = "Un jour", Min = -30, Max = 0 },
        new() { Key = "oui", Type = FieldType.YesNo, Label = "Oui ou non" },
        new() { Key = "choix", Type = FieldType.Choice, Label = "Un choix", Required = true, Options = [new("a", "Premier"), new("b", "Second")] },
        new() { Key = "plusieurs", Type = FieldType.Choices, Label = "Plusieurs choix", Options = [new("x", "Bleu"), new("y", "Vert"), new("z", "Gris")] },
        new() { Key = "adresse", Type = FieldType.Address, Label = "Adresse du foyer", Personal = true, Purpose = "Vous trouver", LegalBasis = "Mission d’intérêt public" },
        new() { Key = "photo", Type = FieldType.Photo, Label = "Une photo", Required = true },
        new() { Key = "devis", Type = FieldType.Document, Label = "Un devis", Required = true },
    ];

    [Fact]
    public async Task Every_type_of_answer_reaches_the_demand_and_is_read_there()
    {
        var town = await AskingAsync(EveryType);
        var page = (await CallAsync(town)).Choose("Danger ?", "Non").Fill("Une ligne", "Au coin <b>").Fill("Un texte", "Deux\nlignes").Fill("Un nombre", "12,5").Fill("Un jour", Day(-3))
            .Choose("Oui ou non", "Oui").Choose("Un choix", "Second").Choose("Plusieurs choix", "Bleu").Choose("Plusieurs choix", "Gris").Fill("Adresse du foyer", "3 quai Neuf");

        page = await (await page.Press(Send)).Follow("Ouvrir la demande");

        var request = await town.AskAsync(db => db.Requests.AsNoTracking().SingleAsync());
        Assert.Equal(9, request.Answers!.Values.Count);
        Assert.Equal(["x", "z"], request.Answers.Of("plusieurs"));
        Assert.Equal("12.5", Assert.Single(request.Answers.Of("nombre")));
        Assert.Equal(await town.AskAsync(db => db.FormVersions.Where(f => f.CategoryId == request.CategoryId && f.State == FormState.Published).Select(f => (Guid?)f.Id).SingleAsync()), request.FormVersionId);
        Assert.Equal(("Au coin <b>", "Bleu, Gris", "Non"), (page.Fact("Une ligne"), page.Fact("Plusieurs choix"), page.Fact("Danger ?")));
    }

    [Fact]
    public async Task What_is_typed_stays_when_the_screen_looks_up_or_comes_back_and_only_what_is_compulsory_is_missed()
    {
        var town = await AskingAsync(EveryType);
        var page = await (await CallAsync(town)).Fill("Une ligne", "Au coin").Fill("Un nombre", "douze").Choose("Plusieurs choix", "Vert").Press("Chercher");
        Assert.Equal((200, "Au coin"), ((int)page.Status, page.Value("Une ligne")));

        page = await page.Press(Send);

        Assert.Equal(422, (int)page.Status);
        Assert.Equal(["Danger ?", "Un nombre", "Un choix"], page.Errors.Keys);
        Assert.Equal(3, page.Summary.Count);
        Assert.Equal(("Au coin", "douze"), (page.Value("Une ligne"), page.Value("Un nombre")));
        Assert.True(page.Has("input[value=y][checked]"));

        await (await page.Fill("Un nombre", "").Choose("Danger ?", "Non").Choose("Un choix", "Premier").Press(Send)).Follow("Ouvrir la demande");
    }

    [Fact]
    public async Task A_danger_is_said_to_be_read_out_and_nothing_is_entered()
    {
        var town = await Given.ATownAsync();
        var page = await (await EnteringTests.ACallAsync(town)).Choose(Filing.Danger, "Oui").Press("Chercher");
        Assert.Equal(200, (int)page.Status);
        Calls(page);

        page = await page.Press(Send);

        Assert.Equal(422, (int)page.Status);
        Calls(page);
        Assert.StartsWith("Danger : la demande n’est pas enregistrée. La personne doit appeler le 112.", Assert.Single(page.Summary), StringComparison.Ordinal);
        Assert.Equal(0, await town.AskAsync(db => db.Requests.CountAsync()) + await town.AskAsync(db => db.Drafts.CountAsync()));

        page = await page.Choose(Filing.Danger, "Non").Press(Send);
        Assert.EndsWith("/recu", page.Url, StringComparison.Ordinal);

        static void Calls(HtmlPage page)
        {
            Assert.Equal("tel:112", page.Document.QuerySelector("#arret a")!.GetAttribute("href"));
            Assert.Contains("éloignez-vous", Assert.Single(page.All("#arret blockquote")), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_was_answered_to_another_type_is_not_taken_for_an_answer_to_this_one()
    {
        var town = await Given.ATownAsync();
        var page = (await EnteringTests.ACallAsync(town)).Choose("Quelle est sa largeur ?", "Plus de 50 cm").Choose("Type de demande", "Panneau abîmé, manquant");

        await page.Press(Send);

        var request = await town.AskAsync(db => db.Requests.AsNoTracking().SingleAsync());
        Assert.Equal("panneau-abime", await town.AskAsync(db => db.Categories.Where(c => c.Id == request.CategoryId).Select(c => c.Slug).SingleAsync()));
        Assert.Empty(request.Answers?.Values ?? Answers.None.Values);
    }

    [Fact]
    public async Task Whoever_began_with_an_older_form_ends_with_it()
    {
        var town = await AskingAsync(new FieldDefinition { Key = "ancien", Type = FieldType.Text, Label = "Ancienne question" });
        var page = (await CallAsync(town)).Fill("Ancienne question", "Ma réponse");
        await town.AsksAsync(new FieldDefinition { Key = "nouveau", Type = FieldType.Text, Label = "Nouvelle question", Required = true });

        page = await (await page.Press(Send)).Follow("Ouvrir la demande");

        Assert.Equal("Ma réponse", page.Fact("Ancienne question"));
    }

    [Theory]
    [InlineData("Answers.prix", "0", "ne fait pas partie de ce formulaire")]
    [InlineData("Status", "Closed", "ne fait pas partie de ce formulaire")]
    [InlineData("Answers.danger", "maybe", "Une seule réponse")]
    public async Task A_field_or_a_choice_that_the_form_does_not_hold_is_refused(string name, string value, string why)
    {
        var town = await Given.ATownAsync();

        var page = await (await EnteringTests.ACallAsync(town)).With(name, value).Press(Send);

        Assert.Equal(422, (int)page.Status);
        Assert.Contains(why, Assert.Single(page.Summary), StringComparison.Ordinal);
    }

    private static async Task<Town> AskingAsync(params FieldDefinition[] fields)
    {
        var town = await Given.ATownAsync();
        await town.AsksAsync(fields);
        return town;
    }

    private static async Task<HtmlPage> CallAsync(Town town) =>
        (await (await (await town.SignedInAsync()).Visit("/agents/demandes/nouvelle")).Choose("Type de demande", "Nid-de-poule, affaissement").Press("Chercher"))
            .Fill("Ce qui est demandé", "Un trou.").Fill("Adresse", "12 rue des Lices");

    private static string Day(int days) => DateOnly.FromDateTime(TestClock.Now.Date).AddDays(days).ToString("yyyy-MM-dd", null);
}
