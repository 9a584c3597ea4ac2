namespace GrcPortal.E2E.Tests.Support;

/// <summary>One journey in one town at one width. Everyone in it has a browser of their own.</summary>
internal sealed class Walk(RunningApp app, IBrowser browser, Town town, int width) : IAsyncDisposable
{
    private readonly List<Screen> _people = [];

    public Town Town => town;

    public Mailbox Mailbox { get; } = new(Path.Combine(app.Folder, "mail"));

    /// <summary>An address nobody else has, so that its messages are this journey's.</summary>
    public string Email { get; } = $"jeanne.{Guid.NewGuid():N}@exemple.fr";

    public Task<Screen> CitizenAsync(Hands hands = Hands.Mouse, bool scripts = true) => PersonAsync(town.Host, hands, scripts);

    public Task<Screen> AgentAsync(Hands hands = Hands.Mouse) => PersonAsync(town.Host, hands);

    public Task<Screen> ElsewhereAsync() => PersonAsync(town.Other.Host, Hands.Mouse);

    public Task<Screen> OperatorAsync() => PersonAsync("plateforme.localhost", Hands.Mouse);

    public async Task KeepAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        for (var i = 0; i < _people.Count; i++) await _people[i].KeepAsync(Path.Combine(folder, $"{i + 1}"));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var person in _people) await person.DisposeAsync();
    }

    private async Task<Screen> PersonAsync(string host, Hands hands, bool scripts = true)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = app.Url(host, "/"),
            ViewportSize = new() { Width = width, Height = width < 600 ? 844 : 900 },
            IsMobile = width < 600,
            HasTouch = width < 600,
            Locale = "fr-FR",
            TimezoneId = "Europe/Paris",
            JavaScriptEnabled = scripts,
        });
        await context.Tracing.StartAsync(new() { Snapshots = true });
        var screen = new Screen(await context.NewPageAsync(), hands, scripts);
        _people.Add(screen);
        return screen;
    }
}
