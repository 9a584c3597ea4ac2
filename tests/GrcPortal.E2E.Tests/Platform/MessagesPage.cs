using GrcPortal.E2E.Tests.Support;

namespace GrcPortal.E2E.Tests.Platform;

/// <summary>The operator's list of messages that no relay took.</summary>
internal sealed record MessagesPage(Screen Screen)
{
    public static async Task<MessagesPage> SignInAsync(Screen screen)
    {
        await screen.GoAsync("/");
        await screen.FillAsync("Adresse e-mail", Core.Data.Demo.DemoTowns.OperatorEmail);
        await screen.FillAsync("Mot de passe", Core.Data.Demo.DemoTowns.Password);
        await screen.PressAsync("Se connecter");
        await screen.FollowAsync(screen.Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "Messages" }));
        return new(screen);
    }

    public ILocator RowsTo(string address) => Screen.Main.Locator("tbody tr").Filter(new() { HasText = address });

    public async Task<ILocator> OpenAsync(string address, string subject)
    {
        await Screen.FollowAsync(RowsTo(address).GetByRole(AriaRole.Link, new() { Name = subject }));
        return Screen.Main.Locator("pre.letter");
    }
}
