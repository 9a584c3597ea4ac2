namespace GrcPortal.Faults.Tests.Support;

/// <summary>One web process of the installation, as production starts it; killed and started again it is the same node at another address.</summary>
internal sealed class Node(string name, IReadOnlyDictionary<string, string> settings) : IAsyncDisposable
{
    private static readonly string? Delivered = Environment.GetEnvironmentVariable("GRC_PROGRAM") is { Length: > 0 } path ? Path.GetFullPath(path, Repository.Root) : null;
    private volatile ChildServer? _server;

    /// <summary>As the project reference built it, in this build's own configuration; or, where <c>GRC_PROGRAM</c> names it, as it is delivered: compiled ahead it starts sooner.</summary>
    public static string Program { get; } = Delivered
        ?? Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "GrcPortal.Web", new DirectoryInfo(AppContext.BaseDirectory).Name, "GrcPortal.Web.dll"));

    /// <summary>Where its settings and its assets are.</summary>
    public static string Folder { get; } = Path.GetDirectoryName(Delivered) ?? Repository.Web();

    public string Name => name;

    /// <summary>None while it is down.</summary>
    public Uri? Address => _server?.Address;

    public long WorkingSet => _server?.WorkingSet ?? 0;

    public int Handles => _server?.Handles ?? 0;

    public string LastWords => _server?.LastWords() ?? "";

    public async Task StartAsync() =>
        _server = await ChildServer.StartAsync(Program, [], Folder, new Dictionary<string, string>(settings) { ["Node__Name"] = name }, "/ready", CancellationToken.None);

    /// <summary>SIGKILL: it finishes nothing.</summary>
    public async Task KillAsync()
    {
        if (Interlocked.Exchange(ref _server, null) is { } server) await server.DisposeAsync();
    }

    /// <summary>SIGTERM, as a deployment does: it finishes what it began. Nothing new is sent to it meanwhile.</summary>
    public async Task<int> StopAsync()
    {
        if (Interlocked.Exchange(ref _server, null) is not { } server) return 0;
        await using (server) return await server.StopAsync(TimeSpan.FromSeconds(40));
    }

    public async ValueTask DisposeAsync() => await KillAsync();
}
