using System.Net;
using System.Text;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.Portal;

/// <summary>A photo that cannot be taken costs nothing of the rest.</summary>
public sealed class RefusedPhotosTests
{
    private const string Field = "Photos ou documents";

    [Fact]
    public async Task A_page_called_photo_is_not_a_photo()
    {
        var page = await SendAsync(Encoding.UTF8.GetBytes("<html><script>alert(1)</script></html>"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("n’est pas une photo", page.Errors[Field], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_photo_cut_on_its_way_is_refused()
    {
        var page = await SendAsync(Filing.Sample("plain.jpg")[..^100]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Single(page.Errors);
    }

    [Fact]
    public async Task An_iPhone_photo_is_refused_with_advice()
    {
        byte[] heic = [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0, .. "mif1heic"u8, .. new byte[64]];

        var page = await SendAsync(heic);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Le plus compatible", page.Errors[Field], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_over_ten_megabytes_is_too_large_and_the_rest_is_kept()
    {
        var town = await Given.ATownAsync();
        var page = await SendAsync([.. Filing.Sample("phone.jpg"), .. new byte[10 * 1024 * 1024]], town);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, page.Status);
        Assert.Contains("10 Mo", page.Errors[Field], StringComparison.Ordinal);
        Assert.Equal("12 rue des Lices", await town.AskAsync(db => db.Drafts.Select(d => d.Address).SingleAsync()));
    }

    [Fact]
    public async Task A_whole_post_too_large_is_413_with_what_to_do()
    {
        var page = await SendAsync(new byte[45 * 1024 * 1024]);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, page.Status);
        Assert.Contains("rien de ce que vous aviez déjà validé n’est perdu", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_that_is_no_form_is_415()
    {
        var citizen = (await Given.ATownAsync()).Visitor();

        var page = await citizen.SendAsync(() => new(HttpMethod.Post, $"{Filing.Start}/photo") { Content = new StringContent("{}", Encoding.UTF8, "application/json") });

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, page.Status);
    }

    private static async Task<HtmlPage> SendAsync(byte[] content, Town? town = null)
    {
        var citizen = (town ?? await Given.ATownAsync()).Visitor();
        return await (await citizen.ToPhotoAsync()).Attach(Field, content, "photo.jpg").Press("Continuer");
    }
}
