using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Files;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GrcPortal.Web.Tests.Portal;

/// <summary>A citizen files, step by step, without a script.</summary>
public sealed class FilingTests
{
    [Fact]
    public async Task Every_answer_given_is_in_the_demand_and_the_acknowledgement_leaves()
    {
        var town = await Given.ATownAsync();
        var page = await town.Visitor().ToPhotoAsync();
        page = await page.Attach("Photos ou documents", Filing.Sample("phone.jpg"), "phone.jpg").Press("Continuer");
        Assert.Contains("Bien reçus : 1 sur 6", page.Text, StringComparison.Ordinal);
        page = await page.Press("Continuer");
        page = await page.Tick("Je souhaite une réponse").Fill("Votre e-mail", "Jeanne@Courriel.example").Fill("Votre téléphone", "06 99 00 12 34")
            .Fill("Votre nom", "Jeanne Leroux").Press("Continuer");
        Assert.Equal("12 rue des Lices", page.Fact("Lieu"));
        Assert.Equal("Oui, par e-mail", page.Fact("Réponse"));
        page = await page.Press("Envoyer ma demande");

        Assert.Equal("Votre demande est enregistrée", page.Title);
        var request = await town.RequestAsync(await town.AskAsync(db => db.Requests.Select(r => r.Id).SingleAsync()));
        Assert.Equal(request.Reference, page.Fact("Numéro"));
        Assert.Equal(request.TrackingCode, page.CodeOn());
        Assert.Equal(("12 rue des Lices", "Un trou profond au milieu de la chaussée."), (request.Address, request.Description));
        var person = Assert.Single(request.Requesters);
        Assert.Equal(("Jeanne Leroux", "jeanne@courriel.example", "+33699001234"), (person.Name, person.Email, person.Phone));
        Assert.Equal((ChannelIn.Portal, ChannelOut.Email), (request.ChannelIn, request.ChannelOut));
        Assert.Single(request.Attachments);
        Assert.Equal("jeanne@courriel.example", Assert.Single(await town.MailAsync()).To);
    }

    [Fact]
    public async Task Nobody_needs_a_name_and_nobody_is_written_to()
    {
        var town = await Given.ATownAsync();

        var page = await (await town.Visitor().ToCheckAsync()).Press("Envoyer ma demande");

        Assert.Equal("Votre demande est enregistrée", page.Title);
        var person = await town.AskAsync(db => db.Requesters.SingleAsync());
        Assert.Equal((null, null, null), (person.Name, person.Email, person.Phone));
        Assert.Empty(await town.MailAsync());
    }

    [Fact]
    public async Task An_answer_can_be_corrected_from_the_check()
    {
        var town = await Given.ATownAsync();
        await town.Visitor().BeginAsync();
        var citizen = town.Visitor();
        await citizen.ToCheckAsync();

        var page = await (await citizen.Visit($"{Filing.Start}/lieu")).PlaceAsync("3 place du Marché");

        Assert.Equal("Vérifiez avant d’envoyer", page.Title);
        Assert.Equal("3 place du Marché", page.Fact("Lieu"));
    }

    [Fact]
    public async Task The_check_leads_to_the_first_question_without_answer()
    {
        var citizen = (await Given.ATownAsync()).Visitor();
        await (await citizen.BeginAsync()).PlaceAsync();

        Assert.Equal($"{Filing.Start}/description", (await citizen.Visit($"{Filing.Start}/verification")).Url);
    }

    [Fact]
    public async Task The_photo_keeps_its_pixels_and_loses_everything_else()
    {
        var town = await Given.ATownAsync();
        var citizen = town.Visitor();
        var sent = Filing.Sample("phone.jpg");
        Assert.True(sent.AsSpan().IndexOf("Exif\0\0"u8) >= 0);

        var page = await (await citizen.ToPhotoAsync()).Attach("Photos ou documents", sent, "phone.jpg").Press("Continuer");
        var preview = await citizen.Download(page.Document.QuerySelector(".joined a")!.GetAttribute("href")!);
        page = await (await (await page.Press("Continuer")).Press("Continuer")).Press("Envoyer ma demande");

        Assert.Equal("image/jpeg", preview.Content.Headers.ContentType!.MediaType);
        Assert.Contains("sandbox", preview.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", preview.Headers.GetValues("X-Content-Type-Options").Single());
        await using var scope = town.Scope();
        var key = await town.AskAsync(db => db.Attachments.Where(a => a.RequestId != null).Select(a => a.FileKey).SingleAsync());
        await using var stored = await scope.ServiceProvider.GetRequiredService<IFileStore>().OpenAsync(FileKey.Parse(key), CancellationToken.None);
        var kept = new MemoryStream();
        await stored!.CopyToAsync(kept);
        Assert.True(kept.ToArray().AsSpan().IndexOf("Exif"u8) < 0, "The stored photo still bears EXIF.");
    }

    [Fact]
    public async Task A_photo_can_be_taken_back()
    {
        var town = await Given.ATownAsync();
        var citizen = town.Visitor();
        var page = await (await citizen.ToPhotoAsync()).Attach("Photos ou documents", Filing.Sample("plain.jpg"), "p.jpg").Press("Continuer");

        page = await page.Press("Retirer");

        Assert.False(page.Has(".joined"));
        Assert.Equal(0, await town.AskAsync(db => db.Attachments.CountAsync()));
    }

    [Fact]
    public async Task A_category_taken_off_the_catalogue_still_takes_the_drafts_in_progress()
    {
        var town = await Given.ATownAsync();
        var check = await town.Visitor().ToCheckAsync();
        await town.DoAsync(db => db.Categories.Where(c => c.Slug == "nid-de-poule").ExecuteUpdateAsync(set => set.SetProperty(c => c.State, Core.Catalogue.CategoryState.Staff)));

        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await town.Visitor().Visit($"{Filing.Start}/lieu")).Status);
        Assert.Equal("Votre demande est enregistrée", (await check.Press("Envoyer ma demande")).Title);
    }
}
