using GrcPortal.E2E.Tests.Support;

namespace GrcPortal.E2E.Tests.Portal;

/// <summary>A demand as its citizen sees it.</summary>
internal sealed record TrackingPage(Screen Screen)
{
    public ILocator Phase => Screen.Main.Locator(".status-tag, [class*=status]").First;

    public ILocator Timeline => Screen.Main.Locator("ol.timeline");

    public ILocator Conversation => Screen.Main.GetByRole(AriaRole.Region, new() { Name = "Écrire au service" });

    /// <summary>By the link of a message, which opens the conversation.</summary>
    public static async Task<TrackingPage> FollowAsync(Screen screen, string link)
    {
        await screen.GoAsync(link);
        return new(screen);
    }

    /// <summary>By the code alone, which shows steps and days only.</summary>
    public static async Task<TrackingPage> FindAsync(Screen screen, string code, int status = 200)
    {
        await screen.GoAsync("/suivi");
        await screen.FillAsync("Code de suivi", code);
        await screen.FollowAsync(screen.Main.GetByRole(AriaRole.Button, new() { Name = "Suivre ma demande" }), status);
        return new(screen);
    }

    public async Task<TrackingPage> WriteAsync(string message)
    {
        await Screen.FillAsync("Votre message", message);
        await Screen.PressAsync("Envoyer");
        return new(Screen);
    }

    /// <summary>Why it is promised for its date.</summary>
    public async Task<TrackingPage> AskWhyAsync(string line)
    {
        await Screen.UnfoldAsync(Screen.Main.Locator(".why > summary"));
        await Expect(Screen.Main.Locator(".why")).ToContainTextAsync(line);
        return this;
    }

    public async Task<TrackingPage> AgainAsync()
    {
        await Screen.GoAsync(Screen.Path);
        return new(Screen);
    }
}
