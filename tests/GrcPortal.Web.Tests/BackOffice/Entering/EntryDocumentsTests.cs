using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.Portal;
using GrcPortal.Web.Tests.Requests.Files;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.BackOffice.Entering;

/// <summary>The letter that was scanned, the photo that came by e-mail: joined by the agent who takes the demand down.</summary>
public sealed class EntryDocumentsTests
{
    private const string Field = "Photos ou documents", Send = "Enregistrer la demande";

    [Fact]
    public async Task A_scanned_letter_and_a_photo_are_the_demands()
    {
        var town = await Given.ATownAsync();
        var page = (await EnteringTests.ACallAsync(town)).Attach(Field, HandmadePdf.Plain, "lettre.pdf", "application/pdf").Attach(Field, Filing.Sample("phone.jpg"), "trou.jpg");

        page = await (await page.Press(Send)).Follow("Ouvrir la demande");

        var files = (await town.RequestAsync(await OnlyAsync(town))).Attachments.OrderBy(file => file.Id).ToList();
        Assert.Equal(["lettre.pdf", "trou.jpg"], files.Select(file => file.Name!));
        Assert.All(files, file => Assert.Null(file.MessageId));
        Assert.Contains("lettre.pdf", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_received_stays_with_the_form_until_it_is_taken_away()
    {
        var town = await Given.ATownAsync();
        var page = (await EnteringTests.ACallAsync(town)).Attach(Field, HandmadePdf.Plain, "lettre.pdf").Attach(Field, Filing.Sample("plain.jpg"), "trou.jpg");

        page = await page.Press("Chercher");
        Assert.Equal(200, (int)page.Status);
        page = await page.Fill("Ce qui est demandé", "").Attach(Field, Filing.Sample("plain.jpg"), "encore.jpg").Press(Send);
        Assert.Equal(422, (int)page.Status);
        page = await page.Tick("trou.jpg", on: false).Fill("Ce qui est demandé", "Un trou.").Press(Send);

        Assert.EndsWith("/recu", page.Url, StringComparison.Ordinal);
        var kept = (await town.RequestAsync(await OnlyAsync(town))).Attachments.OrderBy(file => file.Id).Select(file => file.Name!);
        Assert.Equal(["lettre.pdf", "encore.jpg"], kept);
    }

    [Fact]
    public async Task A_refused_file_is_named_with_the_reason_and_the_others_wait_with_the_form()
    {
        var town = await Given.ATownAsync();
        var page = (await EnteringTests.ACallAsync(town)).Attach(Field, HandmadePdf.WithScript, "devis.pdf").Attach(Field, Filing.Sample("plain.jpg"), "trou.jpg");

        page = await page.Press(Send);

        Assert.Equal(422, (int)page.Status);
        Assert.Contains("« devis.pdf » : ce PDF contient un programme", Assert.Single(page.Summary), StringComparison.Ordinal);
        Assert.Equal("Ana Bertin", page.Value("Nom"));
        await page.Press(Send);
        Assert.Equal("trou.jpg", Assert.Single((await town.RequestAsync(await OnlyAsync(town))).Attachments).Name);
    }

    [Fact]
    public async Task The_seventh_file_is_one_too_many()
    {
        var page = await EnteringTests.ACallAsync(await Given.ATownAsync());
        for (var i = 1; i <= 7; i++) page.Attach(Field, Filing.Sample("plain.jpg"), $"p{i}.jpg");

        page = await page.Press(Send);

        Assert.Contains("« p7.jpg » : six fichiers sont déjà joints", Assert.Single(page.Summary), StringComparison.Ordinal);
        Assert.Equal(6, page.All("input[name='Attached.Kept'][checked]").Count);
    }

    [Fact]
    public async Task Sent_twice_a_demand_has_its_files_once()
    {
        var town = await Given.ATownAsync();
        var page = await (await EnteringTests.ACallAsync(town)).Attach(Field, HandmadePdf.Plain, "lettre.pdf").Press("Chercher");

        var (once, twice) = (await page.Press(Send), await page.Press(Send));

        Assert.Equal(once.Url, twice.Url);
        Assert.Single((await town.RequestAsync(await OnlyAsync(town))).Attachments);
    }

    [Fact]
    public async Task What_a_neighbour_brings_about_the_same_problem_is_for_agents()
    {
        var town = await Given.ATownAsync();
        var first = await town.ARequestAsync();
        var page = (await (await EnteringTests.ACallAsync(town)).Press("Chercher")).Fill("Ce qui est demandé", "").Attach(Field, Filing.Sample("plain.jpg"), "voisin.jpg");

        await page.Press($"Même problème {first.Reference}");

        var request = await town.RequestAsync(first.Id);
        var note = Assert.Single(request.Messages);
        Assert.Equal(MessageDirection.Note, note.Direction);
        Assert.Equal((note.Id, "voisin.jpg"), Assert.Single(request.Attachments.Select(file => (file.MessageId!.Value, file.Name!))));
    }

    private static Task<Guid> OnlyAsync(Town town) => town.AskAsync(db => db.Requests.Select(r => r.Id).SingleAsync());
}
