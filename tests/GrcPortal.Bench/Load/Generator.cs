using System.Diagnostics;

namespace GrcPortal.Bench.Load;

/// <summary>Keeps a number of connections busy, each with one thing at a time, until the span or the number is used up.</summary>
internal static class Generator
{
    public static HttpClient Client(Uri address) => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, MaxConnectionsPerServer = 64, UseProxy = false })
    {
        BaseAddress = address,
        Timeout = TimeSpan.FromSeconds(30),
    };

    public static async Task<Sample> RunAsync(Target target, int connections, TimeSpan span, int most, CancellationToken ct)
    {
        var next = -1;
        var workedBefore = target.Server.Worked;
        var started = Stopwatch.GetTimestamp();
        var times = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(ConnectionAsync, ct)));
        var elapsed = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var work = target.Server.Worked - workedBefore;
        double[] sorted = [.. times.SelectMany(time => time).Order()];
        return new(sorted.Length / elapsed, At(sorted, 0.50), At(sorted, 0.95), work.TotalMilliseconds / Math.Max(1, sorted.Length));

        async Task<List<double>> ConnectionAsync()
        {
            var own = new List<double>(4096);
            while (Stopwatch.GetElapsedTime(started) < span && Interlocked.Increment(ref next) is var n && n < most) own.Add(await OnceAsync(target, n, ct));
            return own;
        }
    }

    private static async Task<double> OnceAsync(Target target, int n, CancellationToken ct)
    {
        var begun = Stopwatch.GetTimestamp();
        try
        {
            await target.DoAsync(n, ct);
        }
        catch (BenchFailedException failed)
        {
            throw new BenchFailedException($"{target.Name}, time {n}: {failed.Message} Only successes are counted, so there is no figure.");
        }
        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    }

    private static double At(double[] sorted, double share) => sorted.Length is 0 ? 0 : sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
}
