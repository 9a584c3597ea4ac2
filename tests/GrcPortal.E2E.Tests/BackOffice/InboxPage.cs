using GrcPortal.E2E.Tests.Support;

namespace GrcPortal.E2E.Tests.BackOffice;

/// <summary>What agents see first, once signed in.</summary>
internal sealed record InboxPage(Screen Screen)
{
    public static async Task<InboxPage> SignInAsync(Screen screen, Agent agent)
    {
        await screen.GoAsync("/agents");
        await screen.FillAsync("Adresse e-mail", agent.Email);
        await screen.FillAsync("Mot de passe", Town.Password);
        await screen.PressAsync("Se connecter");
        return new(screen);
    }

    public ILocator Row(string reference) => Screen.Main.Locator(".inbox-row").Filter(new() { HasText = reference });

    public async Task<InboxPage> ViewAsync(string view)
    {
        await Screen.FollowAsync(view);
        return new(Screen);
    }

    /// <summary>On a later page when other journeys filled the first.</summary>
    public async Task<DemandPage> OpenAsync(string reference)
    {
        while (await Row(reference).CountAsync() is 0) await Screen.FollowAsync("Page suivante");
        await Screen.FollowAsync(Row(reference).GetByRole(AriaRole.Link));
        return new(Screen);
    }

    public ILocator Rows => Screen.Main.Locator(".inbox-row");

    public async Task<InboxPage> SeekAsync(string words)
    {
        await Screen.GoAsync("/agents/demandes");
        await Screen.FillAsync("Chercher : numéro", words);
        await Screen.PressAsync("Chercher");
        return new(Screen);
    }

    /// <summary>Ticks the first box, then the last with Shift: all between follow.</summary>
    public async Task<Screen> TakeOnAllAsync()
    {
        var boxes = Screen.Main.Locator(".inbox-pick input");
        await boxes.First.ClickAsync();
        await boxes.Last.ClickAsync(new() { Modifiers = [KeyboardModifier.Shift] });
        await Expect(Screen.Main).ToContainTextAsync($"{await boxes.CountAsync()} demandes cochées");
        await Screen.PressAsync("Prendre en charge");
        return Screen;
    }
}
