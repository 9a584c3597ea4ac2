using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace GrcPortal.Faults.Tests.Support;

/// <summary>The proxy as it is delivered (<c>deploy/nginx.conf</c>), but for its port and the addresses of the nodes.</summary>
internal sealed class Nginx : IAsyncDisposable
{
    private const string TwoNodes = """
            server web1:8080;
            server web2:8080;
        """;

    private readonly Process _process;
    private readonly string _folder;
    private readonly ConcurrentQueue<string> _log = [];

    private Nginx(Process process, string folder, int port) => (_process, _folder, Client) = (process, folder, NewClient(port));

    public static string? Program { get; } = new[] { "/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx" }.FirstOrDefault(File.Exists);

    public HttpClient Client { get; }

    /// <summary>A line for each request, as its own log has it.</summary>
    public IReadOnlyCollection<string> Log => _log;

    public static async Task<Nginx> StartAsync(IEnumerable<Node> nodes)
    {
        var (port, folder) = (FreePort(), Directory.CreateTempSubdirectory("grc-nginx-").FullName);
        var delivered = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "deploy", "nginx.conf"));
        var here = Replaced(Replaced(delivered, "listen 80;", string.Create(CultureInfo.InvariantCulture, $"listen 127.0.0.1:{port};")),
            TwoNodes, string.Join('\n', nodes.Select(node => $"server {node.Address!.Authority};")));
        var settings = Path.Combine(folder, "nginx.conf");
        await File.WriteAllTextAsync(settings, here);
        var process = Process.Start(new ProcessStartInfo(Program!, ["-p", folder, "-c", settings, "-e", "stderr", "-g", $"daemon off; user root; pid {folder}/pid;"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var nginx = new Nginx(process, folder, port);
        process.OutputDataReceived += (_, line) => { if (line.Data is { } said) nginx._log.Enqueue(said); };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await Patience.UntilAsync("nginx answers", TimeSpan.FromSeconds(20), nginx.AnswersAsync);
        return nginx;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        using (var quit = Process.Start("kill", ["-QUIT", $"{_process.Id}"])) await quit.WaitForExitAsync();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static HttpClient NewClient(int port) => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false })
    {
        BaseAddress = new($"http://127.0.0.1:{port}"),
        Timeout = TimeSpan.FromSeconds(60),
    };

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var answer = await Client.GetAsync("/health");
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>What is no longer there as delivered is not tested any more.</summary>
    private static string Replaced(string text, string delivered, string here)
    {
        Assert.Contains(delivered, text, StringComparison.Ordinal);
        return text.Replace(delivered, here, StringComparison.Ordinal);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>Needs nginx.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NginxFactAttribute : FactAttribute
{
    public NginxFactAttribute()
    {
        if (Nginx.Program is null && Environment.GetEnvironmentVariable("CI") is not "true") Skip = "No nginx: install one (Debian: apt install nginx-light).";
    }
}
