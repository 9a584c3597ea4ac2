using System.Net;
using GrcPortal.Core.Catalogue;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.Portal;

/// <summary>A category's own questions, of every type, through the portal.</summary>
public sealed class QuestionsTests
{
    private const string Path = "/demandes/nid-de-poule/questions";

    private static readonly FieldDefinition[] EveryType =
    [
        new() { Key = "ligne", Type = FieldType.Text, Label = "Une ligne", Hint = "Courte" },
        new() { Key = "texte", Type = FieldType.LongText, Label = "Un texte" },
        new() { Key = "nombre", Type = FieldType.Number, Label = "Un nombre", Min = 0, Max = 1000 },
        new() { Key = "jour", Type = FieldType.Date, Label = "Un jour", Min = -30, Max = 0 },
        new() { Key = "oui", Type = FieldType.YesNo, Label = "Oui ou non" },
        new() { Key = "choix", Type = FieldType.Choice, Label = "Un choix", Required = true, Options = [new("a", "Premier"), new("b", "Second")] },
        new() { Key = "plusieurs", Type = FieldType.Choices, Label = "Plusieurs choix", Options = [new("x", "Bleu"), new("y", "Vert"), new("z", "Gris")] },
        new() { Key = "adresse", Type = FieldType.Address, Label = "Une adresse", Personal = true, Purpose = "Vous trouver", LegalBasis = "Mission d’intérêt public" },
        new() { Key = "danger", Type = FieldType.Stop, Label = "Danger ?", Required = true, Stop = new("yes", "Sortez et appelez.", "18") },
    ];

    [Fact]
    public async Task Every_type_of_answer_reaches_the_check_the_demand_the_citizen_and_the_agent()
    {
        var town = await AskingAsync(EveryType);
        var citizen = town.Visitor();
        var page = await (await citizen.Visit(Path)).Fill("Une ligne", "Au coin <b>").Fill("Un texte", "Deux\nlignes").Fill("Un nombre", "12,5").Fill("Un jour", Day(-3))
            .Choose("Oui ou non", "Oui").Choose("Un choix", "Second").Choose("Plusieurs choix", "Bleu").Choose("Plusieurs choix", "Gris")
            .Fill("Une adresse", "12 rue des Lices").Choose("Danger ?", "Non").Press("Continuer");
        Assert.Equal("/demandes/nid-de-poule/lieu", page.Url);

        page = await (await (await (await page.PlaceAsync()).DescribeAsync()).Press("Continuer")).Press("Continuer");
        Shows(page);
        page = await page.Press("Envoyer ma demande");

        var request = await town.AskAsync(db => db.Requests.SingleAsync());
        Assert.Equal(["x", "z"], request.Answers!.Of("plusieurs"));
        Assert.Equal("12.5", Assert.Single(request.Answers.Of("nombre")));
        Assert.Equal(9, request.Answers.Values.Count);
        Shows(await citizen.Visit($"/suivi/{request.TrackingCode}"));
        Assert.DoesNotContain("Au coin", (await town.Visitor().Visit($"/suivi/{request.TrackingCode}")).Text, StringComparison.Ordinal);
        Shows(await (await town.SignedInAsync()).Visit($"/agents/demandes/{request.Id}"));

        static void Shows(HtmlPage page)
        {
            Assert.Equal("Au coin <b>", page.Fact("Une ligne"));
            Assert.Equal("12,5", page.Fact("Un nombre"));
            Assert.Equal("Oui", page.Fact("Oui ou non"));
            Assert.Equal("Second", page.Fact("Un choix"));
            Assert.Equal("Bleu, Gris", page.Fact("Plusieurs choix"));
            Assert.Equal("Non", page.Fact("Danger ?"));
        }
    }

    [Fact]
    public async Task What_is_wrong_is_said_beside_its_question_and_what_was_typed_stays()
    {
        var town = await AskingAsync(EveryType);

        var page = await (await town.Visitor().Visit(Path)).Fill("Un nombre", "douze").Fill("Un jour", Day(2)).Choose("Plusieurs choix", "Vert").Press("Continuer");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(["Un nombre", "Un jour", "Un choix", "Danger ?"], page.Errors.Keys);
        Assert.Equal(4, page.Summary.Count);
        Assert.StartsWith("Écrivez un nombre", page.Summary[0], StringComparison.Ordinal);
        Assert.Equal("douze", page.Value("Un nombre"));
        Assert.True(page.Has("input[value=y][checked]"));
        Assert.Equal(0, await town.AskAsync(db => db.Drafts.CountAsync()));
    }

    [Fact]
    public async Task A_danger_ends_the_form_with_the_number_and_nothing_is_kept()
    {
        var town = await Given.ATownAsync();
        var citizen = town.Visitor();
        await citizen.BeginAsync();
        Assert.Equal(1, await town.AskAsync(db => db.Drafts.CountAsync()));

        var page = await (await citizen.Visit(Path)).Choose(Filing.Danger, "Oui").Press("Continuer");

        Assert.Equal("Appelez le 112 maintenant", page.Title);
        Assert.Equal("tel:112", page.Link("Appeler le 112"));
        Assert.Equal(0, await town.AskAsync(db => db.Drafts.CountAsync()));
    }

    [Theory]
    [InlineData("Answers.prix", "0", "ne fait pas partie de ce formulaire")]
    [InlineData("Status", "Closed", "ne fait pas partie de ce formulaire")]
    [InlineData("Answers.choix", "c", "Choisissez une des réponses de la liste.")]
    [InlineData("Answers.oui", "maybe", "Choisissez une des réponses de la liste.")]
    [InlineData("Answers.ligne", "deux fois", "Une seule réponse")]
    public async Task A_field_or_a_choice_that_the_form_does_not_hold_is_refused_and_nothing_is_stored(string name, string value, string why)
    {
        var town = await AskingAsync(EveryType);
        var page = (await town.Visitor().Visit(Path)).Fill("Une ligne", "Une").Choose("Danger ?", "Non");
        if (name != "Answers.choix") page.Choose("Un choix", "Premier");

        page = await page.With(name, value).Press("Continuer");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(why, Assert.Single(page.Summary), StringComparison.Ordinal);
        Assert.Equal(0, await town.AskAsync(db => db.Drafts.CountAsync()));
    }

    [Fact]
    public async Task Ten_thousand_characters_are_refused_everywhere_and_come_back()
    {
        var town = await AskingAsync(EveryType);
        var words = new string('é', 10_000);

        var page = await (await town.Visitor().Visit(Path)).Fill("Une ligne", words).Fill("Un texte", words).Fill("Un nombre", words).Fill("Un jour", words)
            .Fill("Une adresse", words).Choose("Un choix", "Premier").Choose("Danger ?", "Non").Press("Continuer");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(5, page.Errors.Count);
        Assert.Equal(words, page.Value("Un texte"));
    }

    [Fact]
    public async Task Who_began_with_an_older_form_ends_with_it()
    {
        var town = await AskingAsync([new() { Key = "ancien", Type = FieldType.Text, Label = "Ancienne question" }]);
        var citizen = town.Visitor();
        var page = (await citizen.Visit(Path)).Fill("Ancienne question", "Ma réponse");
        await town.AsksAsync(new FieldDefinition { Key = "nouveau", Type = FieldType.Text, Label = "Nouvelle question" });

        page = await (await (await (await (await page.Press("Continuer")).PlaceAsync()).DescribeAsync()).Press("Continuer")).Press("Continuer");
        Assert.Equal("Ma réponse", page.Fact("Ancienne question"));
        await page.Press("Envoyer ma demande");

        var request = await town.AskAsync(db => db.Requests.SingleAsync());
        Assert.Equal("Ma réponse", Assert.Single(request.Answers!.Of("ancien")));
        Assert.Contains("Nouvelle question", (await town.Visitor().Visit(Path)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_category_without_form_goes_straight_on()
    {
        var town = await Given.ATownAsync();
        await town.AsksAsync();

        Assert.Equal("/demandes/nid-de-poule/lieu", (await (await town.Visitor().Visit(Filing.Start)).Follow("Commencer")).Url);
        Assert.Equal(HttpStatusCode.NotFound, (await town.Visitor().Visit(Path)).Status);
    }

    private static async Task<Town> AskingAsync(FieldDefinition[] fields)
    {
        Assert.Empty(CheckDefinition.FaultsOf(new() { Fields = fields }));
        var town = await Given.ATownAsync();
        await town.AsksAsync(fields);
        return town;
    }

    private static string Day(int days) => DateOnly.FromDateTime(TestClock.Now.Date).AddDays(days).ToString("yyyy-MM-dd", null);
}
