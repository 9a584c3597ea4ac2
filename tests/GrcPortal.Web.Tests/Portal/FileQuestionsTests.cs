using System.Net;
using GrcPortal.Core.Catalogue;
using GrcPortal.Web.Tests.Requests.Files;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.Portal;

/// <summary>Questions that are answered with a photo or a document.</summary>
public sealed class FileQuestionsTests
{
    private const string Path = "/demandes/nid-de-poule/questions", Plan = "Plan ou croquis", Photo = "Photo du désordre", Words = "Quel chantier ?";

    private static readonly FieldDefinition[] Fields =
    [
        new() { Key = "chantier", Type = FieldType.Text, Label = Words },
        new() { Key = "plan", Type = FieldType.Document, Label = Plan, Hint = "À l’échelle." },
        new() { Key = "photo", Type = FieldType.Photo, Label = Photo, Required = true },
        new() { Key = "danger", Type = FieldType.Stop, Label = "Danger ?", Stop = new("yes", "Sortez.", "18"), Required = true },
    ];

    [Fact]
    public async Task A_file_is_shown_beside_its_question_to_all_who_read_the_demand()
    {
        var (town, citizen, page) = await AskedAsync();
        Assert.Equal("multipart/form-data", page.Document.QuerySelector("main form")!.GetAttribute("enctype"));
        Assert.Contains("À l’échelle. PDF ou photo (JPEG, PNG, WebP). Six fichiers au plus pour toute la demande", page.Text, StringComparison.Ordinal);

        page = await Answer(page).Attach(Plan, HandmadePdf.Plain, "Plan du chantier.pdf", "application/pdf").Attach(Photo, Filing.Sample("plain.jpg"), "trou.jpg").Press("Continuer");
        page = await (await page.PlaceAsync()).DescribeAsync();
        Assert.Contains("2 fichiers sont déjà joints à vos réponses. Ici, 4 au plus.", page.Text, StringComparison.Ordinal);
        page = await page.Attach("Photos ou documents", Filing.Sample("plain.jpg"), "ensemble.jpg").Press("Continuer");
        Assert.Equal(["ensemble.jpg"], page.All(".joined-file .glimpse-name").Select(name => name.Split("jpg")[0] + "jpg"));
        page = await (await page.Press("Continuer")).Press("Continuer");
        Shows(page, "Photos et documents");
        await page.Press("Envoyer ma demande");

        await town.AsksAsync(new FieldDefinition { Key = "autre", Type = FieldType.Text, Label = "Autre question" });
        var request = await town.AskAsync(db => db.Requests.Include(r => r.Attachments).SingleAsync());
        Assert.Equal(["photo", "plan"], request.Attachments.Select(file => file.FieldKey).OfType<string>().Order());
        Assert.DoesNotContain("plan", request.Answers!.Values.Keys);
        Shows(await citizen.Visit($"/suivi/{request.TrackingCode}"), "Photos et documents");
        Assert.DoesNotContain("trou.jpg", (await town.Visitor().Visit($"/suivi/{request.TrackingCode}")).Text, StringComparison.Ordinal);
        Shows(await (await town.SignedInAsync()).Visit($"/agents/demandes/{request.Id}"), null);

        static void Shows(HtmlPage page, string? loose)
        {
            Assert.StartsWith("Plan du chantier.pdf", page.Fact(Plan), StringComparison.Ordinal);
            Assert.StartsWith("trou.jpg", page.Fact(Photo), StringComparison.Ordinal);
            Assert.Equal(3, page.All(".joined-file").Count);
            if (loose is not null) Assert.StartsWith("ensemble.jpg", page.Fact(loose), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_refused_file_is_named_and_the_rest_stays()
    {
        var (town, citizen, page) = await AskedAsync();

        page = await Answer(page).Attach(Plan, HandmadePdf.Plain, "plan.pdf", "application/pdf").Attach(Photo, HandmadePdf.Plain, "photo.pdf", "application/pdf")
            .Attach(Photo, "<svg onload='alert(1)'/>"u8.ToArray(), "vue.svg").Press("Continuer");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("« photo.pdf » : ce fichier n’est pas une photo JPEG, PNG ou WebP. « vue.svg » : ce fichier n’est pas une photo JPEG, PNG ou WebP.", page.Errors[Photo].Replace("\u00a0", " ", StringComparison.Ordinal));
        Assert.Equal("Rue des Lices", page.Value(Words));
        Assert.StartsWith("plan.pdf", Assert.Single(page.All(".joined-file")), StringComparison.Ordinal);

        page = await (await citizen.Visit(Path)).Fill(Words, "Rue des Lices").Choose("Danger ?", "Non").Attach(Photo, Filing.Sample("plain.jpg"), "vue.jpg").Press("Continuer");
        Assert.Equal("/demandes/nid-de-poule/lieu", page.Url);
        Assert.Equal(["plan.pdf", "vue.jpg"], await town.AskAsync(db => db.Attachments.OrderBy(file => file.Name).Select(file => file.Name).ToListAsync()));
    }

    [Fact]
    public async Task A_file_that_must_be_there_is_asked_for()
    {
        var (town, _, page) = await AskedAsync();

        page = await Answer(page).Press("Continuer");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("Joignez le fichier demandé.", Assert.Single(page.Errors, error => error.Key == Photo).Value);
        Assert.Single(page.Summary);
        Assert.Equal(0, await town.AskAsync(db => db.Drafts.CountAsync()));
    }

    [Fact]
    public async Task A_file_that_is_ticked_goes_and_the_step_is_to_be_answered_again_without_it()
    {
        var (town, citizen, page) = await AskedAsync();
        page = await Answer(page).Attach(Photo, Filing.Sample("plain.jpg"), "flou.jpg").Attach(Plan, HandmadePdf.Plain, "plan.pdf", "application/pdf").Press("Continuer");
        await (await page.PlaceAsync()).DescribeAsync();
        var before = Directory.GetFiles(System.IO.Path.Combine(town.App.Folder, "files", $"{town.Info.Id}"), "*", SearchOption.AllDirectories).Length;

        page = await (await citizen.Visit(Path)).Tick("Retirer flou.jpg").Tick("Retirer plan.pdf").Press("Continuer");
        Assert.Equal("Joignez le fichier demandé.", page.Errors[Photo]);
        Assert.False(page.Has(".joined-file"));
        Assert.Equal(before - 2, Directory.GetFiles(System.IO.Path.Combine(town.App.Folder, "files", $"{town.Info.Id}"), "*", SearchOption.AllDirectories).Length);
        Assert.Equal(Path, (await citizen.Visit("/demandes/nid-de-poule/verification")).Url);

        page = await page.Attach(Photo, Filing.Sample("plain.jpg"), "nette.jpg").Press("Continuer");
        Assert.Equal("/demandes/nid-de-poule/photo", page.Url);
        page = await (await citizen.Visit(Path)).Tick("Retirer nette.jpg").Attach(Photo, Filing.Sample("plain.jpg"), "autre.jpg").Press("Continuer");
        Assert.Equal("/demandes/nid-de-poule/photo", page.Url);
        Assert.Equal("autre.jpg", await town.AskAsync(db => db.Attachments.Select(file => file.Name).SingleAsync()));
    }

    [Fact]
    public async Task Six_files_are_the_most_of_both_steps_together()
    {
        var (town, citizen, page) = await AskedAsync();
        for (var i = 1; i <= 4; i++) page.Attach(Photo, Filing.Sample("plain.jpg"), $"q{i}.jpg");
        page = await (await (await Answer(page).Press("Continuer")).PlaceAsync()).DescribeAsync();
        for (var i = 1; i <= 3; i++) page.Attach("Photos ou documents", Filing.Sample("plain.jpg"), $"p{i}.jpg");

        page = await page.Press("Continuer");

        Assert.Contains("« p3.jpg » : six fichiers sont déjà joints", Assert.Single(page.Summary), StringComparison.Ordinal);
        Assert.Contains("Bien reçus : 2 sur 2", page.Text, StringComparison.Ordinal);
        page = await (await citizen.Visit(Path)).Tick("Retirer q1.jpg").Attach(Plan, HandmadePdf.Plain, "a.pdf").Attach(Plan, HandmadePdf.Plain, "b.pdf").Press("Continuer");
        Assert.Contains("« b.pdf » : six fichiers sont déjà joints", Assert.Single(page.Summary), StringComparison.Ordinal);
        Assert.Equal(6, await town.AskAsync(db => db.Attachments.CountAsync()));
    }

    [Fact]
    public async Task The_files_of_a_draft_are_its_browser_s_and_the_other_step_leaves_them_alone()
    {
        var (town, citizen, page) = await AskedAsync();
        await (await (await Answer(page).Attach(Photo, Filing.Sample("plain.jpg"), "a.jpg").Press("Continuer")).PlaceAsync()).DescribeAsync();
        var address = (await citizen.Visit(Path)).Document.QuerySelector(".joined-file a")!.GetAttribute("href")!;

        Assert.Equal(HttpStatusCode.OK, (await citizen.Download(address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await town.Visitor().Download(address)).StatusCode);
        var other = town.Visitor();
        await Answer(await other.Visit(Path)).Attach(Photo, Filing.Sample("plain.jpg"), "b.jpg").Press("Continuer");
        Assert.Equal(HttpStatusCode.NotFound, (await other.Download(address)).StatusCode);
        var form = await other.Visit(Path);
        await form.With("Removed", address.Split('/')[^2]).Press("Continuer");
        await citizen.PostBare(address.Replace("apercu", "retrait", StringComparison.Ordinal), ("DraftId", Hidden(await citizen.Visit(Path), "DraftId")), ("__antiforgery", Hidden(await citizen.Visit(Path), "__antiforgery")));
        Assert.Equal(2, await town.AskAsync(db => db.Attachments.CountAsync()));
    }

    [Theory]
    [InlineData("Answers.chantier")]
    [InlineData("Answers.devis")]
    [InlineData("Files")]
    public async Task A_file_that_answers_no_question_of_the_form_is_refused_and_nothing_is_kept(string name)
    {
        var (town, _, page) = await AskedAsync();
        page = Answer(page).Attach(Photo, Filing.Sample("plain.jpg"), "a.jpg");
        page.Document.QuerySelector("[name='Answers.plan']")!.SetAttribute("name", name);

        page = await page.Attach(Plan, HandmadePdf.Plain, "plan.pdf", "application/pdf").Press("Continuer");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("ne fait pas partie de ce formulaire", page.Summary[0], StringComparison.Ordinal);
        Assert.Equal((0, 0), (await town.AskAsync(db => db.Drafts.CountAsync()), await town.AskAsync(db => db.Attachments.CountAsync())));
    }

    [Fact]
    public async Task A_danger_keeps_no_file()
    {
        var (town, citizen, page) = await AskedAsync();
        await Answer(page).Attach(Photo, Filing.Sample("plain.jpg"), "a.jpg").Press("Continuer");

        page = await (await citizen.Visit(Path)).Choose("Danger ?", "Oui").Attach(Plan, HandmadePdf.Plain, "plan.pdf").Press("Continuer");

        Assert.Equal("Appelez le 18 maintenant", page.Title);
        Assert.Equal(0, await town.AskAsync(db => db.Drafts.CountAsync()));
        Assert.Equal(0, await town.AskAsync(db => db.Attachments.CountAsync(file => file.DraftId != null || file.Name == "plan.pdf")));
    }

    [Fact]
    public async Task While_no_file_can_be_received_none_is_asked_for()
    {
        await using var app = await TestApp.StartAsync(new() { ["Files:FreeSpaceFloor"] = long.MaxValue.ToString(System.Globalization.CultureInfo.InvariantCulture) });
        var town = await Given.ATownAsync(app);
        await town.AsksAsync(Fields);

        var page = await town.Visitor().Visit(Path);

        Assert.False(page.Has("input[type=file]"));
        Assert.Contains("Les fichiers ne peuvent pas être reçus en ce moment", page.Text, StringComparison.Ordinal);
        Assert.Equal("/demandes/nid-de-poule/lieu", (await Answer(page).Press("Continuer")).Url);
    }

    [Fact]
    public async Task What_to_have_at_hand_is_said_before_one_begins()
    {
        var (town, _, _) = await AskedAsync();

        var needed = (await town.Visitor().Visit(Filing.Start)).All("main ul li");

        Assert.Contains("Plan ou croquis (facultatif)", needed);
        Assert.Contains(Photo, needed);
    }

    private static async Task<(Town Town, Visitor Citizen, HtmlPage Page)> AskedAsync()
    {
        Assert.Empty(CheckDefinition.FaultsOf(new() { Fields = Fields }));
        var town = await Given.ATownAsync();
        await town.AsksAsync(Fields);
        var citizen = town.Visitor();
        return (town, citizen, await citizen.Visit(Path));
    }

    private static HtmlPage Answer(HtmlPage page) => page.Fill(Words, "Rue des Lices").Choose("Danger ?", "Non");

    private static string Hidden(HtmlPage page, string name) => page.Document.QuerySelector($"main form[enctype] input[name={name}]")!.GetAttribute("value")!;
}
