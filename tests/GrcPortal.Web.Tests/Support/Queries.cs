using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GrcPortal.Web.Tests.Support;

/// <summary>How many questions a test's own pages ask of the database: those of the tests beside it are not counted.</summary>
internal static class Queries
{
    private static readonly AsyncLocal<StrongCount?> Counting = new();
    private static readonly Lazy<IDisposable> Listening = new(() => DiagnosticListener.AllListeners.Subscribe(new Listener()));

    public static async Task<int> OfAsync(Func<Task> visit)
    {
        _ = Listening.Value;
        var count = Counting.Value = new();
        await visit();
        Counting.Value = null;
        return count.Value;
    }

    private sealed class StrongCount
    {
        public int Value;
    }

    private sealed class Listener : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name) value.Subscribe(this);
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key == RelationalEventId.CommandExecuting.Name && Counting.Value is { } count) Interlocked.Increment(ref count.Value);
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }
    }
}
