using System.Diagnostics;

namespace GrcPortal.Faults.Tests.Support;

/// <summary>A program that is run to its end, where the application is.</summary>
internal static class Command
{
    /// <summary>What it said; it must end as expected.</summary>
    public static async Task<string> RunAsync(int expected, string program, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var (code, said) = await RunAsync(program, arguments, environment);
        Assert.True(code == expected, $"{string.Join(' ', arguments)} ended with {code}:\n{said}");
        return said;
    }

    public static async Task<(int Code, string Said)> RunAsync(string program, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Node.Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await said + await complained);
    }
}
