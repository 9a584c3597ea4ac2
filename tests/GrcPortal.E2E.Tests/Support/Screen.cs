using System.Collections.Concurrent;

namespace GrcPortal.E2E.Tests.Support;

/// <summary>
/// One person's browser. Every page it comes to is checked: status, accessibility, width, and nothing the browser
/// complained about: no error on the console, no refusal by the content security policy, no call to another host.
/// </summary>
internal sealed class Screen : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly bool _scripts;
    private readonly Hand _hand;

    public Screen(IPage page, Hands hands, bool scripts)
    {
        (Page, _scripts, _hand) = (page, scripts, Hand.Of(hands, page));
        page.Console += (_, said) => Hear(said);
        page.PageError += (_, error) => _complaints.Enqueue("script: " + error);
        page.Request += (_, request) => Watch(request.Url);
        page.Response += (_, response) => Watch(response);
    }

    public IPage Page { get; }

    public Hand Hand => _hand;

    public ILocator Main => Page.GetByRole(AriaRole.Main);

    public string Path => new Uri(Page.Url).AbsolutePath;

    public Task GoAsync(string address, int status = 200) =>
        ComeToAsync(status, () => Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Commit }));

    public Task FollowAsync(string link, int status = 200) => FollowAsync(Main.GetByRole(AriaRole.Link, new() { Name = link }), status);

    public Task FollowAsync(ILocator link, int status = 200) => ComeToAsync(status, () => _hand.PressAsync(link));

    public Task PressAsync(string button, int status = 200) => FollowAsync(Main.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }), status);

    /// <summary>A page that a key alone leads to.</summary>
    public Task HitAsync(string key, int status = 200) => ComeToAsync(status, () => Page.Keyboard.PressAsync(key));

    public Task FillAsync(string label, string text) => _hand.FillAsync(Main.GetByLabel(label), text);

    /// <summary>Where another label says the same and more.</summary>
    public Task FillExactlyAsync(string label, string text) => _hand.FillAsync(Main.GetByLabel(label, new() { Exact = true }), text);

    /// <summary>What a page keeps folded, unfolded and checked like a page.</summary>
    public async Task UnfoldAsync(ILocator summary)
    {
        await _hand.PressAsync(summary);
        await CheckPageAsync();
    }

    public Task CheckAsync(string label) => _hand.CheckAsync(Main.GetByLabel(label));

    public Task ChooseAsync(string label, string line) => _hand.ChooseAsync(Main.GetByLabel(label), line);

    public Task AttachAsync(string label, string file) => Main.GetByLabel(label).SetInputFilesAsync(file);

    public Task<string> TextAsync() => Page.Locator("body").InnerTextAsync();

    public async Task KeepAsync(string path)
    {
        await Page.ScreenshotAsync(new() { Path = path + ".png", FullPage = true });
        await Page.Context.Tracing.StopAsync(new() { Path = path + ".zip" });
    }

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();

    /// <summary>What leads to another page, until that page has all it needs, then its checks.</summary>
    private async Task ComeToAsync(int status, Func<Task> act)
    {
        var loaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Loaded(object? sender, IPage page) => loaded.TrySetResult();
        Page.Load += Loaded;
        try
        {
            var response = await Page.RunAndWaitForResponseAsync(act, IsThePage);
            await loaded.Task.WaitAsync(Patience);
            Assert.True(status == response.Status, $"{Path} answered {response.Status}, not {status}");
        }
        finally
        {
            Page.Load -= Loaded;
        }
        await CheckPageAsync();
    }

    private bool IsThePage(IResponse response) =>
        response.Request.IsNavigationRequest && response.Frame == Page.MainFrame && response.Status is < 300 or >= 400;

    private async Task CheckPageAsync()
    {
        var wide = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Assert.True(wide <= Page.ViewportSize!.Width, $"{Path} is {wide} pixels wide on a screen of {Page.ViewportSize.Width}");
        if (_scripts) await Accessibility.CheckAsync(Page);
        Assert.True(_complaints.IsEmpty, $"{Path}: {string.Join(" | ", _complaints)}");
    }

    /// <summary>That a page answered 404 or 422 is no news: each page's status is checked, and each part's below.</summary>
    private void Hear(IConsoleMessage said)
    {
        if (said.Type is "error" && !said.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            _complaints.Enqueue($"console: {said.Text} ({said.Location})");
    }

    private void Watch(string url)
    {
        if (new Uri(url) is { Scheme: "http" or "https" or "ws" or "wss", Host: var host } && host is not "localhost" && !host.EndsWith(".localhost", StringComparison.Ordinal))
            _complaints.Enqueue("asked another host: " + url);
    }

    private void Watch(IResponse response)
    {
        if (!response.Request.IsNavigationRequest && response.Status >= 400) _complaints.Enqueue($"{response.Status}: {response.Url}");
    }
}
