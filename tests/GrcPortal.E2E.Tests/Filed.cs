using GrcPortal.E2E.Tests.Portal;
using GrcPortal.E2E.Tests.Support;

namespace GrcPortal.E2E.Tests;

/// <summary>The demand most journeys begin with.</summary>
internal static class Filed
{
    public const string Category = "Nid-de-poule";
    public const string Address = "12 rue des Lices";
    public const string Place = "Devant l’école, côté impair";
    public const string Description = "Un trou profond de vingt centimètres, depuis lundi. Un cycliste est tombé.";
    public const string Name = "Jeanne Le Bihan";
    public const string Phone = "06 39 98 12 34";

    public static string Photo { get; } = Path.Combine(AppContext.BaseDirectory, "phone.jpg");

    /// <summary>All that can be said is said, up to the page that asks to check it.</summary>
    public static async Task<CheckPage> UpToCheckAsync(Screen citizen, string email, bool withPhoto = true)
    {
        var home = await HomePage.OpenAsync(citizen);
        var catalogue = await home.ReportAsync();
        var category = await catalogue.ChooseAsync(Category);
        var place = await category.StartAsync();
        var description = await place.AnswerAsync(Address, Place);
        var photo = await description.AnswerAsync(Description);
        var requester = withPhoto ? await photo.AddAsync(Photo) : await photo.SkipAsync();
        return await requester.AnswerAsync(Name, email, Phone);
    }

    public static async Task<ReceiptPage> ByAsync(Screen citizen, string email) =>
        await (await UpToCheckAsync(citizen, email, withPhoto: false)).SendAsync();
}
