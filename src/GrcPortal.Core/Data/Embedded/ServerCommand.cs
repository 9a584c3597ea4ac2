using System.ComponentModel;
using System.Diagnostics;

namespace GrcPortal.Core.Data.Embedded;

/// <summary>Runs one of PostgreSQL's programs to its end; as another user when the home says so.</summary>
internal static class ServerCommand
{
    internal sealed record Result(int ExitCode, string Output);

    public static async Task<Result> RunAsync(string program, IReadOnlyList<string> arguments, string folder, string? user, CancellationToken ct)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        if (user is not null) start.UserName = user;
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("PG", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment["LC_ALL"] = "C"; // the messages are quoted in ours, in English

        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(ct);
            var errors = process.StandardError.ReadToEndAsync(ct);
            await process.WaitForExitAsync(ct);
            return new(process.ExitCode, OneLine(await output + await errors));
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException)
        {
            return new(-1, OneLine(e.Message));
        }
    }

    /// <summary>The end of a program's words: that is where it says why.</summary>
    public static string OneLine(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length > 800 ? "…" + line[^800..] : line;
    }
}
