using System.Diagnostics;

namespace GrcPortal.Faults.Tests.Support;

/// <summary>Looks again and again until something is so, and says what it waited for when it never is.</summary>
internal static class Patience
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    /// <summary>How long it took.</summary>
    public static async Task<TimeSpan> UntilAsync(Func<string> what, TimeSpan most, Func<Task<bool>> isSo)
    {
        var started = Stopwatch.GetTimestamp();
        using var tick = new PeriodicTimer(BetweenLooks);
        do
        {
            if (await isSo()) return Stopwatch.GetElapsedTime(started);
        }
        while (Stopwatch.GetElapsedTime(started) < most && await tick.WaitForNextTickAsync());
        throw new TimeoutException($"{what()}: not within {most.TotalSeconds} seconds");
    }

    public static Task<TimeSpan> UntilAsync(string what, TimeSpan most, Func<Task<bool>> isSo) => UntilAsync(() => what, most, isSo);

    public static Task<TimeSpan> UntilAsync(string what, TimeSpan most, Func<bool> isSo) => UntilAsync(() => what, most, () => Task.FromResult(isSo()));

    /// <summary>Lets that much time pass: the fault comes at a moment nobody chose.</summary>
    public static async Task PassAsync(TimeSpan time)
    {
        if (time <= TimeSpan.Zero) return;
        using var timer = new PeriodicTimer(time);
        await timer.WaitForNextTickAsync();
    }
}
