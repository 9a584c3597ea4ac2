using System.Net;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.Portal;

/// <summary>What is wrong is said beside its field and in the summary; what was typed stays.</summary>
public sealed class RefusedAnswersTests
{
    [Fact]
    public async Task A_place_is_an_address_or_a_description()
    {
        var page = await (await (await Given.ATownAsync()).Visitor().BeginAsync()).PlaceAsync("  ");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Dites-nous où c’est", page.Errors["L’adresse la plus proche"], StringComparison.Ordinal);
        Assert.Single(page.Summary);
    }

    [Theory]
    [InlineData("", "Ce champ est à remplir.")]
    [InlineData("Un trou", "Au moins 10 caractères")]
    public async Task A_description_says_enough(string words, string why)
    {
        var page = await (await (await (await Given.ATownAsync()).Visitor().BeginAsync()).PlaceAsync()).DescribeAsync(words);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(why, page.Errors["Que se passe-t-il ?"], StringComparison.Ordinal);
        Assert.Equal(words, page.Value("Que se passe-t-il ?"));
    }

    [Fact]
    public async Task A_description_has_an_end_and_is_not_cut_in_silence()
    {
        var words = new string('a', 2001);

        var page = await (await (await (await Given.ATownAsync()).Visitor().BeginAsync()).PlaceAsync()).DescribeAsync(words);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(words, page.Value("Que se passe-t-il ?"));
    }

    [Theory]
    [InlineData("Votre e-mail", "jeanne@exemple")]
    [InlineData("Votre e-mail", "a@b.example, c@d.example")]
    [InlineData("Votre téléphone", "06 12")]
    public async Task An_address_or_a_number_that_is_none_is_refused(string field, string typed)
    {
        var page = await (await (await Given.ATownAsync()).Visitor().ToRequesterAsync()).Fill(field, typed).Press("Continuer");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(typed, page.Value(field));
        Assert.Equal(field, Assert.Single(page.Errors).Key);
    }

    [Fact]
    public async Task A_reply_needs_somewhere_to_go()
    {
        var page = await (await (await Given.ATownAsync()).Visitor().ToRequesterAsync()).Tick("Je souhaite une réponse").Fill("Votre nom", "Jeanne Leroux").Press("Continuer");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("donnez un e-mail ou un téléphone", page.Errors["Votre e-mail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Characters_that_a_database_refuses_are_dropped()
    {
        var town = await Given.ATownAsync();

        await (await town.Visitor().BeginAsync()).PlaceAsync("12 rue\u001b des Lices\u0007");

        Assert.Equal("12 rue des Lices", await town.AskAsync(db => db.Drafts.Select(d => d.Address).SingleAsync()));
    }

    [Fact]
    public async Task A_form_with_bytes_that_are_no_text_is_refused_as_a_page()
    {
        var page = await (await (await Given.ATownAsync()).Visitor().BeginAsync()).PlaceAsync("12 rue\0 des Lices");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("Cette demande n’a pas pu être comprise", page.Title);
    }
}
