using System.Net;
using GrcPortal.Core.Catalogue;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.Portal;

public sealed class PublicPagesTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/demandes")]
    [InlineData("/demandes/nid-de-poule")]
    [InlineData("/suivi")]
    [InlineData("/accessibilite")]
    [InlineData("/donnees-personnelles")]
    [InlineData("/mentions-legales")]
    public async Task Each_page_stands_in_both_languages(string path)
    {
        var town = await Given.ATownAsync();
        var (french, english) = (await town.Visitor().Visit(path), town.Visitor());
        await english.Speaking("en");

        var translated = await english.Visit(path);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (french.Status, translated.Status));
        Assert.NotEqual(french.Text, translated.Text);
        Assert.Single(french.All("h1"));
    }

    [Fact]
    public async Task Only_public_categories_are_on_offer()
    {
        var town = await Given.ATownAsync();
        await town.DoAsync(db => db.Categories.Where(c => c.Slug == "trottoir-degrade").ExecuteUpdateAsync(set => set.SetProperty(c => c.State, CategoryState.Pilot)));

        Assert.DoesNotContain("trottoir-degrade", (await town.Visitor().Visit("/demandes")).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await town.Visitor().Visit("/demandes/trottoir-degrade")).Status);
    }

    [Theory]
    [InlineData("/demandes/%01")]
    [InlineData("/suivi/%01")]
    [InlineData("/demandes/nulle-part/lieu")]
    public async Task An_address_that_is_none_is_404(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await Given.ATownAsync()).Visitor().Visit(path)).Status);
}
