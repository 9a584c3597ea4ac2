using System.Net;
using System.Text;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Files;
using GrcPortal.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace GrcPortal.Web.Tests.BackOffice.Requests;

public sealed class PhotosTests
{
    private static readonly byte[] Bytes = [0xFF, 0xD8, 0xFF, 0xD9];

    [Fact]
    public async Task A_photo_is_shown_and_can_do_nothing_else()
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync(filed: new() { Attachments = [await PhotoAsync(town)] });
        var visitor = await town.SignedInAsync();
        var page = await visitor.Visit($"/agents/demandes/{request.Id}");
        var address = page.Document.QuerySelector(".joined img")!.GetAttribute("src")!;

        var photo = await visitor.Download(address);

        Assert.Equal(Bytes, await photo.Content.ReadAsByteArrayAsync());
        Assert.Equal("image/jpeg", photo.Content.Headers.ContentType!.MediaType);
        Assert.Equal("sandbox; default-src 'none'", photo.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", photo.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task It_is_for_agents_of_its_town_and_belongs_to_its_demand()
    {
        var (here, elsewhere) = (await Given.ATownAsync(), await Given.ATownAsync("Ville de Corvenay"));
        var request = await here.ARequestAsync(filed: new() { Attachments = [await PhotoAsync(here)] });
        var other = await here.ARequestAsync();
        var address = $"/agents/demandes/{request.Id}/photos/{request.Attachments[0].Id}";

        Assert.Equal(HttpStatusCode.Found, (await here.Visitor().Download(address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await elsewhere.SignedInAsync()).Download(address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await here.SignedInAsync()).Download(address.Replace($"{request.Id}", $"{other.Id}", StringComparison.Ordinal))).StatusCode);
    }

    [Fact]
    public async Task A_photo_taken_sideways_says_nothing_of_it_and_stands_upright_on_the_page()
    {
        var town = await Given.ATownAsync();
        var filed = await town.APhotoAsync(Path.Combine(Path.GetDirectoryName(GivenRequests.SamplePhoto)!, "turned-6.jpg"));
        var request = await town.ARequestAsync(filed: new() { Attachments = [filed] });
        var visitor = await town.SignedInAsync();

        var picture = (await visitor.Visit($"/agents/demandes/{request.Id}")).Document.QuerySelector(".joined svg[role=img][aria-label]")!;

        Assert.Equal("0 0 64 96", picture.GetAttribute("viewBox"));
        Assert.Equal("matrix(0 1 -1 0 64 0)", picture.QuerySelector("image")!.GetAttribute("transform"));
        foreach (var size in (string[])["", "?taille=1600", "?taille=320"])
        {
            var sent = await (await visitor.Download(picture.QuerySelector("image")!.GetAttribute("href") + size)).Content.ReadAsByteArrayAsync();
            Assert.Equal([0xFF, 0xD8, 0xFF], sent[..3]);
            Assert.DoesNotContain("Exif", Encoding.Latin1.GetString(sent), StringComparison.Ordinal);
        }
        await town.RunAsync<MakeSmallerSizes>();
        Assert.True((await visitor.Visit($"/agents/demandes/{request.Id}")).Has(".joined img[src$='taille=320']"));
    }

    private static async Task<Attachment> PhotoAsync(Town town)
    {
        var stored = await town.App.Services.GetRequiredService<IFileStore>().SaveAsync(FileKey.New(town.Info.Id, TestClock.Now), Bytes, CancellationToken.None);
        return new() { FileKey = stored.Key.ToString(), ContentType = "image/jpeg", Size = stored.Length, Width = 1, Height = 1, AddedAt = TestClock.Now };
    }
}
