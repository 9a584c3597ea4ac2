using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using GrcPortal.Core.Requests.Files;

namespace GrcPortal.Core.Tests.Requests.Files;

/// <summary>Our words with the real daemon, which knows one signature of ours.</summary>
public sealed class ClamdTests
{
    private const string Virus = "GRC-VIRUS-D-ESSAI";

    [ProgramFact("clamd")]
    public async Task The_daemon_itself_tells_what_is_infected()
    {
        var folder = Directory.CreateTempSubdirectory("grc-clamd-").FullName;
        var options = new ClamdOptions { Host = "127.0.0.1", Port = FreePort(), Patience = TimeSpan.FromSeconds(20) };
        await File.WriteAllTextAsync(Path.Combine(folder, "grc.ndb"), $"Grc.Essai:0:*:{Convert.ToHexString(Encoding.ASCII.GetBytes(Virus))}\n");
        await File.WriteAllTextAsync(Path.Combine(folder, "clamd.conf"), string.Create(CultureInfo.InvariantCulture,
            $"Foreground yes\nTCPSocket {options.Port}\nTCPAddr 127.0.0.1\nDatabaseDirectory {folder}\nTemporaryDirectory {folder}\nUser {Environment.UserName}\n"));
        using var daemon = Process.Start(new ProcessStartInfo(ProgramFactAttribute.Find("clamd")!, ["--config-file", Path.Combine(folder, "clamd.conf")]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        try
        {
            var scanner = new ClamdScanner(options);
            await AnsweringAsync(scanner);

            Assert.Equal(ScanVerdict.Clean, await ScanAsync(scanner, new byte[300_000]));
            Assert.Equal(ScanVerdict.Infected, await ScanAsync(scanner, Encoding.ASCII.GetBytes($"before {Virus} after")));
        }
        finally
        {
            daemon.Kill();
            await daemon.WaitForExitAsync();
            Directory.Delete(folder, recursive: true);
        }
        Assert.Equal(ScanVerdict.NoAnswer, await ScanAsync(new(options), [1]));
    }

    private static Task<ScanVerdict> ScanAsync(ClamdScanner scanner, byte[] content) => scanner.ScanAsync(new MemoryStream(content), default);

    /// <summary>It takes a moment to read its signatures.</summary>
    private static async Task AnsweringAsync(ClamdScanner scanner)
    {
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        for (var tries = 0; tries < 100 && await ScanAsync(scanner, [1]) is ScanVerdict.NoAnswer; tries++) await pause.WaitForNextTickAsync();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
