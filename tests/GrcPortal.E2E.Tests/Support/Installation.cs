namespace GrcPortal.E2E.Tests.Support;

/// <summary>One application and one browser for the journeys of a collection, started by the first: a run that skips them all starts nothing. Two collections, for two cores.</summary>
public sealed class Installation : IAsyncLifetime
{
    /// <summary>The collection of the journeys that are walked beside the others.</summary>
    public const string Beside = nameof(Beside);

    private static readonly Lazy<bool> Tidied = new(() =>
    {
        if (Directory.Exists(Repository.Artifacts)) Directory.Delete(Repository.Artifacts, recursive: true);
        return true;
    });

    private static int _installations;

    private Task<(RunningApp App, IPlaywright Playwright, IBrowser Browser)>? _started;

    public Task InitializeAsync() => Task.CompletedTask;

    internal async Task<(RunningApp App, IBrowser Browser)> GetAsync()
    {
        var started = await (_started ??= StartAsync());
        return (started.App, started.Browser);
    }

    public async Task DisposeAsync()
    {
        if (_started is not { IsCompletedSuccessfully: true }) return;
        var (app, playwright, browser) = await _started;
        await browser.DisposeAsync();
        playwright.Dispose();
        await app.DisposeAsync();
    }

    private static async Task<(RunningApp App, IPlaywright Playwright, IBrowser Browser)> StartAsync()
    {
        if (Chromium.Path is not { } chromium) throw new InvalidOperationException(Chromium.Missing);
        _ = Tidied.Value;
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        });
        return (await RunningApp.StartAsync($"{Interlocked.Increment(ref _installations)}"), playwright, browser);
    }
}

[CollectionDefinition(nameof(Installation))]
public sealed class OneInstallation : ICollectionFixture<Installation>;

[CollectionDefinition(Installation.Beside)]
public sealed class AnotherInstallation : ICollectionFixture<Installation>;
