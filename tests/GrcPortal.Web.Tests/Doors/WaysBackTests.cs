using GrcPortal.Web.Tests.Support;

namespace GrcPortal.Web.Tests.Doors;

/// <summary>Signing in leads back to the page one came for, and never away from the site.</summary>
public sealed class WaysBackTests
{
    public static TheoryData<string> Elsewhere() =>
    [
        "https://ailleurs.example/", "http://ailleurs.example", "//ailleurs.example", "///ailleurs.example", "/\\ailleurs.example", "\\\\ailleurs.example",
        "/\\/ailleurs.example", "\t//ailleurs.example", "/\t/ailleurs.example", "/\n/ailleurs.example", " //ailleurs.example", "javascript:alert(1)",
        "JaVaScRiPt:alert(1)", "data:text/html,x", "https:ailleurs.example", "https:/ailleurs.example", "~//ailleurs.example", "~/\\ailleurs.example",
        "@ailleurs.example", ".ailleurs.example", "%2f%2failleurs.example", "/%09/ailleurs.example", "//ailleurs.example/agents/demandes", "ftp://ailleurs.example",
    ];

    [Theory, MemberData(nameof(Elsewhere))]
    public async Task No_way_back_leaves_the_site(string retour)
    {
        var town = await Given.ATownAsync();
        var citizen = await town.ACitizenAsync();
        var operators = new Visitor(town.App, TestApp.PlatformHost);

        // A visitor of the tests refuses to follow a redirect to another host.
        var asAgent = await ThroughAsync(town.Visitor(), "/agents/connexion", retour, town.Camille.Email, town.Camille.Password);
        var asCitizen = await ThroughAsync(town.Visitor(), "/compte/connexion", retour, citizen.Email, citizen.Password);
        var person = await Given.AnOperatorAsync();
        await ThroughAsync(operators, "/connexion", retour, person.Email, person.Password);

        Assert.StartsWith("/agents/demandes", asAgent.Url, StringComparison.Ordinal);
        Assert.StartsWith("/", asCitizen.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_citizen_lands_where_he_wanted_to_go()
    {
        var town = await Given.ATownAsync();
        var citizen = await town.ACitizenAsync();
        var visitor = town.Visitor();

        var page = await visitor.Visit("/compte/suppression");
        page = await page.Fill("Adresse e-mail", citizen.Email).Fill("Mot de passe", citizen.Password).Press("Se connecter");

        Assert.Equal("/compte/suppression", page.Url);
    }

    private static async Task<HtmlPage> ThroughAsync(Visitor visitor, string door, string retour, string email, string password) =>
        await (await visitor.Visit($"{door}?retour={Uri.EscapeDataString(retour)}")).Fill("Adresse e-mail", email).Fill("Mot de passe", password).Press("Se connecter");
}
