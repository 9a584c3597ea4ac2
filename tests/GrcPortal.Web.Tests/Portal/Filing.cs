using GrcPortal.Web.Tests.Support;

namespace GrcPortal.Web.Tests.Portal;

/// <summary>A citizen's way through the steps; each method ends on the page that follows.</summary>
internal static class Filing
{
    public const string Start = "/demandes/nid-de-poule";

    public static byte[] Sample(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Requests", "Files", "Samples", name));

    public const string Danger = "Quelqu’un est-il en danger en ce moment ?";

    /// <summary>Nobody is in danger, and the other questions may be left.</summary>
    public static async Task<HtmlPage> BeginAsync(this Visitor citizen) =>
        await (await (await citizen.Visit(Start)).Follow("Commencer")).Choose(Danger, "Non").Press("Continuer");

    public static Task<HtmlPage> PlaceAsync(this HtmlPage page, string address = "12 rue des Lices") => page.Fill("L’adresse la plus proche", address).Press("Continuer");

    public static Task<HtmlPage> DescribeAsync(this HtmlPage page, string words = "Un trou profond au milieu de la chaussée.") =>
        page.Fill("Que se passe-t-il ?", words).Press("Continuer");

    public static async Task<HtmlPage> ToPhotoAsync(this Visitor citizen) => await (await (await citizen.BeginAsync()).PlaceAsync()).DescribeAsync();

    public static async Task<HtmlPage> ToRequesterAsync(this Visitor citizen) => await (await citizen.ToPhotoAsync()).Press("Continuer");

    /// <summary>Everything left empty that may be.</summary>
    public static async Task<HtmlPage> ToCheckAsync(this Visitor citizen) => await (await citizen.ToRequesterAsync()).Press("Continuer");

    public static async Task<HtmlPage> ToCheckAsync(this Visitor citizen, string email) =>
        await (await citizen.ToRequesterAsync()).Tick("Je souhaite une réponse").Fill("Votre e-mail", email).Press("Continuer");

    public static string CodeOn(this HtmlPage confirmation) => confirmation.Fact("Code de suivi")!.Replace(" ", "", StringComparison.Ordinal);
}
