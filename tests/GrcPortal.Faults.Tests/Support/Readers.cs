using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;

namespace GrcPortal.Faults.Tests.Support;

/// <summary>Those who look at a page, so many a second, whether the others are answered or not.</summary>
internal static class Readers
{
    public static async Task<IReadOnlyList<Answer>> AskAsync(Farm farm, int aSecond, TimeSpan span)
    {
        using var reader = new Browser(farm.Towns[0], [.. farm.Nodes]);
        ConcurrentQueue<Answer> answers = [];
        List<Task> asked = [];
        using var tick = new PeriodicTimer(TimeSpan.FromSeconds(1) / aSecond);
        for (var started = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(started) < span; await tick.WaitForNextTickAsync()) asked.Add(AskOnceAsync());
        await Task.WhenAll(asked);
        return [.. answers];

        async Task AskOnceAsync()
        {
            var sent = Stopwatch.GetTimestamp();
            var shown = await reader.GetAsync(Citizen.Under);
            answers.Enqueue(new(shown.Status, Stopwatch.GetElapsedTime(sent)));
        }
    }

    /// <summary>Of those who were served, in milliseconds.</summary>
    public static double P95(IReadOnlyCollection<Answer> answers)
    {
        var served = answers.Where(one => one.Status is HttpStatusCode.OK).Select(one => one.Took.TotalMilliseconds).Order().ToList();
        return served[(int)(served.Count * 0.95)];
    }

    internal sealed record Answer(HttpStatusCode Status, TimeSpan Took);
}
