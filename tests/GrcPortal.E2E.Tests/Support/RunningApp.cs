using System.Diagnostics;
using System.Text.RegularExpressions;

namespace GrcPortal.E2E.Tests.Support;

/// <summary>
/// The real application in a process of its own, at its first run: its own embedded PostgreSQL, the demo it loads, its jobs.
/// Nothing is shared with the application a developer may be running on this clone.
/// </summary>
internal sealed partial class RunningApp : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly string[] Limits = ["PublicPosts", "TrackingLooks", "PlaceLooks", "SignIns"];

    private readonly Process _process;
    private readonly StreamWriter _log;
    private readonly TaskCompletionSource<int> _port = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string? _cluster;

    private RunningApp(Process process, string folder)
    {
        (_process, Folder) = (process, folder);
        Directory.CreateDirectory(Repository.Artifacts);
        _log = new(Path.Combine(Repository.Artifacts, $"server-{Path.GetFileName(folder)}.log")) { AutoFlush = true };
    }

    public string Folder { get; }

    public int Port { get; private set; }

    /// <param name="name">Of its folder: each has its own database, files and mail.</param>
    public static async Task<RunningApp> StartAsync(string name)
    {
        var folder = Path.Combine(Repository.Root, ".data", "e2e", name);
        if (Directory.Exists(Path.Combine(folder, "mail"))) Directory.Delete(Path.Combine(folder, "mail"), recursive: true);
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                Repository.WebProgram, "--environment", "Development", "--contentRoot", Path.Combine(Repository.Root, "src", "GrcPortal.Web"),
                "--urls", "http://127.0.0.1:0", "--Data:Folder", folder, "--Demo:Requests", "0",   // the stories told one by one
            },
        };
        foreach (var limit in Limits) (start.ArgumentList as ICollection<string>).Add($"--Limits:{limit}PerMinute=100000");
        foreach (var setting in start.Environment.Keys.Where(key => key.StartsWith("ConnectionStrings", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(setting);

        var app = new RunningApp(new() { StartInfo = start, EnableRaisingEvents = true }, folder);
        try
        {
            await app.StartItAsync();
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    public string Url(string host, string path) => $"http://{host}:{Port}{path}";

    public async ValueTask DisposeAsync()
    {
        using (_process)
        {
            if (!_process.HasExited) await StopAsync();
        }
        await _log.DisposeAsync();
        if (_cluster is not null && Directory.Exists(_cluster)) Directory.Delete(_cluster, recursive: true);   // the next run is a first run again
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
    }

    private async Task StartItAsync()
    {
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.Exited += (_, _) => _port.TrySetException(new InvalidOperationException($"The application ended before it served; see its log in {Repository.Artifacts}"));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Port = await _port.Task.WaitAsync(Patience);
        using var http = new HttpClient();
        using var ready = await http.GetAsync(new Uri($"http://127.0.0.1:{Port}/ready"));
        ready.EnsureSuccessStatusCode();
    }

    private void Read(string? line)
    {
        if (line is null) return;
        lock (_log) _log.WriteLine(line);
        if (ClusterFolder().Match(line) is { Success: true } cluster) _cluster = cluster.Groups[1].Value;
        if (Address().Match(line) is { Success: true } address) _port.TrySetResult(int.Parse(address.Groups[1].Value, null));
    }

    /// <summary>As a service manager would: asked first, so that the database stops with it; ended when it does not listen.</summary>
    private async Task StopAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        try
        {
            if (OperatingSystem.IsWindows()) _process.Kill(entireProcessTree: true);
            else using (var kill = Process.Start("kill", ["-TERM", _process.Id.ToString((IFormatProvider?)null)])) await kill.WaitForExitAsync(patience.Token);
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
        }
    }

    [GeneratedRegex(@"http://localhost:(\d+)/agents", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@" data in (.+) \(adopted", RegexOptions.CultureInvariant)]
    private static partial Regex ClusterFolder();
}
