using System.Collections.Concurrent;
using System.Diagnostics;

namespace GrcPortal.Web.Tests.Support;

/// <summary>What was asked of the database between <see cref="Watch"/> and the end, by this flow of work alone; the setting of its tenant is not counted.</summary>
internal sealed class Statements : IDisposable
{
    private static readonly ActivitySource Source = new("GrcPortal.Tests.Statements");
    private static readonly ActivityListener Listener = Listen();

    private readonly Activity _watch = Source.StartActivity()!;
    private readonly ConcurrentQueue<TimeSpan> _taken = [];

    private Statements() => _watch.SetCustomProperty(nameof(Statements), _taken);

    public int Count => _taken.Count;

    public TimeSpan Taken => _taken.Aggregate(TimeSpan.Zero, (sum, one) => sum + one);

    public static Statements Watch()
    {
        Assert.NotNull(Listener);
        return new();
    }

    public static async Task<int> CountAsync(Func<Task> work)
    {
        using var statements = Watch();
        await work();
        return statements.Count;
    }

    public void Dispose() => _watch.Dispose();

    private static ActivityListener Listen()
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "Npgsql" || source == Source,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = Keep,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private static void Keep(Activity ended)
    {
        if (ended.Source == Source || $"{ended.GetTagItem("db.query.text")}".Contains("set_config", StringComparison.Ordinal)) return;
        for (var above = ended.Parent; above is not null; above = above.Parent)
        {
            if (above.GetCustomProperty(nameof(Statements)) is ConcurrentQueue<TimeSpan> taken) taken.Enqueue(ended.Duration);
        }
    }
}
