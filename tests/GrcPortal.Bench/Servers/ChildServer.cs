using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace GrcPortal.Bench.Servers;

/// <summary>A program of ours serving on a free port of this machine, ended with us.</summary>
internal sealed class ChildServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2), BetweenLooks = TimeSpan.FromMilliseconds(50);
    private readonly Process _process;
    private readonly Queue<string> _lastWords = new();

    private ChildServer(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public long WorkingSet => Look().WorkingSet64;

    /// <summary>Files and connections that it has open.</summary>
    public int Handles => Look().HandleCount;

    /// <summary>What it has worked so far: unlike a rate, hardly touched by whatever else the machine does.</summary>
    public TimeSpan Worked => Look().TotalProcessorTime;

    /// <summary>Returns once <paramref name="readyPath"/> answers 200.</summary>
    public static async Task<ChildServer> StartAsync(
        string program, IReadOnlyList<string> arguments, string folder, IReadOnlyDictionary<string, string> settings, string readyPath, CancellationToken ct)
    {
        if (!File.Exists(program)) throw new BenchFailedException($"{program} was not built: run script/bench, which builds it.");
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments, "--urls", address.ToString()])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = start.Environment["DOTNET_ENVIRONMENT"] = "Production";
        foreach (var (name, value) in settings) start.Environment[name] = value;

        var server = new ChildServer(Process.Start(start)!, address);
        try
        {
            server.Listen();
            await server.WaitAsync(readyPath, ct);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Asks it to end and lets it finish what it began. Its exit code.</summary>
    public async Task<int> StopAsync(TimeSpan patience)
    {
        using var over = new CancellationTokenSource(patience);
        using (var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"])) await kill.WaitForExitAsync(over.Token);
        await _process.WaitForExitAsync(over.Token);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }
        _process.Dispose();
    }

    private Process Look()
    {
        _process.Refresh();
        return _process;
    }

    private void Listen()
    {
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private void Hear(string? line)
    {
        if (string.IsNullOrWhiteSpace(line)) return;
        lock (_lastWords)
        {
            _lastWords.Enqueue(line);
            while (_lastWords.Count > 20) _lastWords.Dequeue();
        }
    }

    private async Task WaitAsync(string path, CancellationToken ct)
    {
        using var client = new HttpClient { BaseAddress = Address };
        for (var started = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(started) < Patience; await Task.Delay(BetweenLooks, ct))
        {
            if (_process.HasExited) break;
            try
            {
                using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), ct);
                if (answer.StatusCode is HttpStatusCode.OK) return;
            }
            catch (HttpRequestException)
            {
                // not listening yet
            }
        }
        throw new BenchFailedException($"{Path.GetFileName(_process.StartInfo.ArgumentList[0])} did not answer {path}. It said:\n{LastWords()}");
    }

    public string LastWords()
    {
        lock (_lastWords) return string.Join('\n', _lastWords);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
