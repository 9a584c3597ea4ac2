using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace GrcPortal.Web.Tests.Support;

/// <summary>What was asked of the database between <see cref="Watch"/> and the end, by this flow of work alone; the setting of its tenant is not counted.</summary>
internal sealed partial class Statements : IDisposable
{
    private static readonly ActivitySource Source = new("GrcPortal.Tests.Statements");
    private static readonly ActivityListener Listener = Listen();

    private readonly Activity _watch = Source.StartActivity()!;
    private readonly ConcurrentQueue<(string Text, TimeSpan Taken)> _taken = [];

    private Statements() => _watch.SetCustomProperty(nameof(Statements), _taken);

    public int Count => _taken.Count;

    public TimeSpan Taken => _taken.Aggregate(TimeSpan.Zero, (sum, one) => sum + one.Taken);

    /// <summary>Those that number all rows of a table that grows to find a few: how EF asks for the one row of a correlated question.</summary>
    public IEnumerable<string> Numbering => Texts.Where(text => Numbers().IsMatch(text));

    public IEnumerable<string> Texts => _taken.Select(one => one.Text);

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
        var text = $"{ended.GetTagItem("db.query.text")}";
        if (ended.Source == Source || text.Contains("set_config", StringComparison.Ordinal)) return;
        for (var above = ended.Parent; above is not null; above = above.Parent)
        {
            if (above.GetCustomProperty(nameof(Statements)) is ConcurrentQueue<(string, TimeSpan)> taken) taken.Enqueue((text, ended.Duration));
        }
    }

    [GeneratedRegex(@"ROW_NUMBER\(\) OVER\([^)]*\)[^()]*\sFROM (service_requests|requesters|messages|request_events|promise_moves|attachments|outgoing_messages)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
