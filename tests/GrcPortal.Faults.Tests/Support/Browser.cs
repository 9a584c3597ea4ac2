using System.Net;

namespace GrcPortal.Faults.Tests.Support;

/// <summary>Someone's browser. Its requests are answered by whichever node it is led to; the answers are the test's to judge.</summary>
internal sealed class Browser : IDisposable
{
    private readonly Balancer _way;
    private readonly HttpClient _client;
    private readonly Visitor _visitor;

    public Browser(BenchTown town, params Node[] nodes)
    {
        (Town, _way) = (town, new(nodes));
        _client = _way.Client();
        _visitor = new(_client, town.Host);
    }

    public BenchTown Town { get; }

    public Task SignInAsync(string? email = null) => _visitor.SignInAsync(email ?? Town.AgentEmail, BenchTown.Password, CancellationToken.None);

    /// <summary>From now on.</summary>
    public void LeadTo(Node node) => _way.Only = node;

    /// <summary>What the page's form carries unseen.</summary>
    public Task<Dictionary<string, string>> FormAsync(string path) => _visitor.HiddenFieldsAsync(path, CancellationToken.None);

    public Task<Shown> GetAsync(string path) => SendAsync(_visitor.Get(path));

    public Task<Shown> PostAsync(string path, Dictionary<string, string> hidden, params (string Name, string Value)[] typed) =>
        SendAsync(_visitor.Post(path, new FormUrlEncodedContent([.. hidden, .. typed.Select(field => KeyValuePair.Create(field.Name, field.Value))])));

    public Task<Shown> PostAsync(string path, HttpContent content) => SendAsync(_visitor.Post(path, content));

    public void Dispose()
    {
        _client.Dispose();
        _way.Dispose();
    }

    private async Task<Shown> SendAsync(HttpRequestMessage message)
    {
        using var answer = await _client.SendAsync(message);
        _visitor.Cookies.Take(answer);
        return new(answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Headers.RetryAfter is not null);
    }
}

internal sealed record Shown(HttpStatusCode Status, string Page, bool SaysWhenToComeBack)
{
    /// <summary>The page says that it is busy, and when to come back.</summary>
    public bool IsBusy => Status is HttpStatusCode.ServiceUnavailable && SaysWhenToComeBack && Page.Contains("<h1>Le service est momentanément indisponible</h1>", StringComparison.Ordinal);
}
