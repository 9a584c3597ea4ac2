namespace GrcPortal.Faults.Tests.Support;

/// <summary>
/// A clock that a test moves beneath a process which knows nothing of it, by libfaketime. Good for a start that is refused: the runtime's
/// own timers do not bear it for long.
/// </summary>
internal sealed class MovedClock
{
    private static readonly string[] Libraries = ["/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1", "/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1"];
    private readonly string _file;

    public MovedClock(string folder)
    {
        _file = Path.Combine(folder, "clock");
        MoveBy("+0");
    }

    public static string? Library => Libraries.FirstOrDefault(File.Exists);

    /// <summary>What a process is started with to live by it.</summary>
    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["LD_PRELOAD"] = Library!,
        ["FAKETIME_TIMESTAMP_FILE"] = _file,
        ["FAKETIME_NO_CACHE"] = "1",
        ["FAKETIME_DONT_FAKE_MONOTONIC"] = "1",
        ["DONT_FAKE_MONOTONIC"] = "1",
    };

    /// <summary>From the real time, as libfaketime writes it: <c>+1d</c>, <c>-1h</c>.</summary>
    public void MoveBy(string offset)
    {
        var next = _file + ".next";
        File.WriteAllText(next, offset + "\n");
        File.Move(next, _file, overwrite: true);   // never read half written
    }
}

/// <summary>Long, and needs libfaketime.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MovedClockFactAttribute : FactAttribute
{
    public MovedClockFactAttribute()
    {
        if (!LongRun.IsOn) Skip = "Long: script/check --long runs it.";
        else if (MovedClock.Library is null) Skip = "libfaketime is not installed (Debian: apt install faketime).";
    }
}
