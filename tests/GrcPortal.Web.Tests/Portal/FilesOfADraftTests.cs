using System.Net;
using System.Text;
using GrcPortal.Core.Places;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.Requests.Files;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.Portal;

/// <summary>Several files at one step, without a script.</summary>
public sealed class FilesOfADraftTests
{
    private const string Field = "Photos ou documents";

    [Fact]
    public async Task Six_files_are_taken_and_the_demand_has_them_all_with_their_names()
    {
        var town = await Given.ATownAsync();
        var page = await town.Visitor().ToPhotoAsync();
        for (var i = 1; i <= 5; i++) page.Attach(Field, Filing.Sample("plain.jpg"), $"photo {i}.jpg");
        page = await page.Attach(Field, HandmadePdf.Plain, "Devis de l'élagueur.pdf", "application/pdf").Press("Continuer");

        Assert.Contains("Bien reçus : 6 sur 6", page.Text, StringComparison.Ordinal);
        Assert.False(page.Has("input[type=file]"));
        page = await (await (await page.Press("Continuer")).Press("Continuer")).Press("Envoyer ma demande");

        Assert.Equal("Votre demande est enregistrée", page.Title);
        var kept = await town.AskAsync(db => db.Attachments.OrderBy(a => a.Id).ToListAsync());
        Assert.Equal(["photo 1.jpg", "photo 2.jpg", "photo 3.jpg", "photo 4.jpg", "photo 5.jpg", "Devis de l'élagueur.pdf"], kept.Select(a => a.Name));
        Assert.Equal((1, SmallerSizes.Impossible, "application/pdf"), (kept[5].Pages, kept[5].SmallerSizes, kept[5].ContentType));
        Assert.All(kept, file => Assert.Null(file.DraftId));
    }

    [Fact]
    public async Task A_refused_file_is_named_with_the_reason_and_the_others_are_kept()
    {
        var town = await Given.ATownAsync();
        var page = await town.Visitor().ToPhotoAsync();

        page = await page.Attach(Field, Filing.Sample("plain.jpg"), "trou.jpg").Attach(Field, "<svg onload='alert(1)'/>"u8.ToArray(), "plan.svg")
            .Attach(Field, HandmadePdf.WithScript, "devis.pdf").Press("Continuer");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(2, page.Summary.Count);
        Assert.Contains(page.Summary, line => line.Contains("« plan.svg » : ce fichier n’est pas une photo", StringComparison.Ordinal));
        Assert.Contains(page.Summary, line => line.Contains("« devis.pdf » : ce PDF contient un programme", StringComparison.Ordinal));
        Assert.Contains("trou.jpg", Assert.Single(page.All(".joined-file")), StringComparison.Ordinal);
        Assert.Equal("trou.jpg", await town.AskAsync(db => db.Attachments.Select(a => a.Name).SingleAsync()));
    }

    [Fact]
    public async Task The_seventh_file_is_one_too_many()
    {
        var page = await (await Given.ATownAsync()).Visitor().ToPhotoAsync();
        for (var i = 1; i <= 7; i++) page.Attach(Field, Filing.Sample("plain.jpg"), $"p{i}.jpg");

        page = await page.Press("Continuer");

        Assert.Contains("« p7.jpg » : six fichiers sont déjà joints", Assert.Single(page.Summary), StringComparison.Ordinal);
        Assert.Equal(6, page.All(".joined-file").Count);
    }

    [Fact]
    public async Task A_document_is_saved_under_its_name_and_runs_nowhere()
    {
        var citizen = (await Given.ATownAsync()).Visitor();
        var page = await (await citizen.ToPhotoAsync()).Attach(Field, HandmadePdf.Plain, "Reçu : “été”.pdf").Press("Continuer");

        var sent = await citizen.Download(page.Document.QuerySelector(".joined a")!.GetAttribute("href")!);

        Assert.Equal("application/pdf", sent.Content.Headers.ContentType!.ToString());
        Assert.Equal("attachment", sent.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("Reçu _ “été”.pdf", sent.Content.Headers.ContentDisposition.FileNameStar);
        StoredFile.HasItsHeaders(sent);
    }

    [Fact]
    public async Task Someone_elses_browser_does_not_see_the_files_of_a_draft()
    {
        var town = await Given.ATownAsync();
        var page = await (await town.Visitor().ToPhotoAsync()).Attach(Field, Filing.Sample("plain.jpg"), "a.jpg").Press("Continuer");
        var address = page.Document.QuerySelector(".joined a")!.GetAttribute("href")!;

        Assert.Equal(HttpStatusCode.NotFound, (await town.Visitor().Download(address)).StatusCode);
        var other = town.Visitor();
        await other.ToPhotoAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await other.Download(address)).StatusCode);
    }

    [Fact]
    public async Task The_place_of_the_photo_is_offered_once_and_taken_only_if_accepted()
    {
        var town = await Given.ATownAsync();
        await AnAddressNearTheSampleAsync(town);
        var citizen = town.Visitor();
        var page = await (await citizen.ToPhotoAsync()).Attach(Field, Filing.Sample("phone.jpg"), "a.jpg").Press("Continuer");
        Assert.Contains("Votre photo indique un lieu : l’utiliser ?", page.Text, StringComparison.Ordinal);
        Assert.Null(await town.AskAsync(db => db.Drafts.Select(d => d.Lat).SingleAsync()));

        var again = await citizen.Visit($"{Filing.Start}/photo");
        Assert.DoesNotContain("indique un lieu", again.Text, StringComparison.Ordinal);

        page = await page.Press("Utiliser ce lieu");
        Assert.Contains("Le lieu de la photo est noté", page.Flash, StringComparison.Ordinal);
        var draft = await town.AskAsync(db => db.Drafts.SingleAsync());
        Assert.Equal((48.3904, -4.4861), (Math.Round(draft.Lat!.Value, 4), Math.Round(draft.Lon!.Value, 4)));
        page = await page.Attach("En joindre d’autres", Filing.Sample("phone.jpg"), "b.jpg").Press("Continuer");
        Assert.DoesNotContain("indique un lieu", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_photo_taken_elsewhere_proposes_nothing()
    {
        var town = await Given.ATownAsync();
        var page = await (await town.Visitor().ToPhotoAsync()).Attach(Field, Filing.Sample("phone.jpg"), "a.jpg").Press("Continuer");

        Assert.DoesNotContain("indique un lieu", page.Text, StringComparison.Ordinal);
        Assert.Contains("Bien reçus : 1 sur 6", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_that_shows_the_progress_is_told_where_to_go()
    {
        var citizen = (await Given.ATownAsync()).Visitor();
        var page = await citizen.ToPhotoAsync();
        string Hidden(string name) => page.Document.QuerySelector($"main form[enctype] input[name={name}]")!.GetAttribute("value")!;
        Task<HtmlPage> Send(byte[] content) => citizen.SendAsync(() => new(HttpMethod.Post, $"{Filing.Start}/photo")
        {
            Headers = { { "X-Upload-Progress", "1" } },
            Content = new MultipartFormDataContent
            {
                { new StringContent(Hidden("DraftId")), "DraftId" },
                { new StringContent(Hidden("__antiforgery")), "__antiforgery" },
                { new ByteArrayContent(content), "Files", "a.jpg" },
            },
        });

        var sent = await Send(Filing.Sample("plain.jpg"));
        Assert.Equal((HttpStatusCode.NoContent, $"{Filing.Start}/photo"), (sent.Status, sent.Location));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Send(Encoding.UTF8.GetBytes("nothing"))).Status);
    }

    [Fact]
    public async Task Strangers_may_leave_so_many_files_an_hour_and_are_told_when_it_is_too_much()
    {
        await using var app = await TestApp.StartAsync(new() { ["Limits:UploadsPerHour"] = "2" });
        var town = await Given.ATownAsync(app);
        var page = await town.Visitor().ToPhotoAsync();

        page = await page.Attach(Field, Filing.Sample("plain.jpg"), "1.jpg").Attach(Field, Filing.Sample("plain.jpg"), "2.jpg").Attach(Field, Filing.Sample("plain.jpg"), "3.jpg").Press("Continuer");

        Assert.Equal(HttpStatusCode.TooManyRequests, page.Status);
        Assert.Contains("« 3.jpg » : trop de fichiers", Assert.Single(page.Summary), StringComparison.Ordinal);
        Assert.Equal(2, page.All(".joined-file").Count);
        Assert.Equal(2, await town.AskAsync(db => db.Attachments.CountAsync()));
    }

    [Fact]
    public async Task When_the_disk_is_full_files_are_refused_early_and_the_demand_goes_through()
    {
        await using var app = await TestApp.StartAsync(new() { ["Files:FreeSpaceFloor"] = long.MaxValue.ToString(System.Globalization.CultureInfo.InvariantCulture) });
        var page = await (await Given.ATownAsync(app)).Visitor().ToPhotoAsync();

        Assert.False(page.Has("input[type=file]"));
        Assert.Contains("Les fichiers ne peuvent pas être reçus en ce moment", page.Text, StringComparison.Ordinal);
        page = await (await (await page.Press("Continuer")).Press("Continuer")).Press("Envoyer ma demande");
        Assert.Equal("Votre demande est enregistrée", page.Title);
    }

    private static Task AnAddressNearTheSampleAsync(Town town) => town.DoAsync(async db =>
    {
        var import = new AddressImport { FileName = "bal.csv", State = ImportState.Live, AskedAt = TestClock.Now };
        var street = new Street { ImportId = import.Id, Name = "Rue de Siam", Key = "siam", CommuneCode = "99001", CommuneName = "Brindeau", Lat = 48.39, Lon = -4.486 };
        db.AddRange(import, street, new Address { ImportId = import.Id, StreetId = street.Id, Number = 3, InteropKey = "99001_0001_00003", Lat = 48.3905, Lon = -4.4862 });
        await db.SaveChangesAsync();
    });
}
