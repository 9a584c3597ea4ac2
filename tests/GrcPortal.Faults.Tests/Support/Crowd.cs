using System.Collections.Concurrent;
using System.Diagnostics;

namespace GrcPortal.Faults.Tests.Support;

/// <summary>Citizens who file one demand after another, until they are told to stop; each finishes the one he is at.</summary>
internal sealed class Crowd : IAsyncDisposable
{
    private const int OneInSoMany = 10;

    /// <summary>While a node starts they take their time, and leave it the processor: it is when all serve that the next fault is to meet them at work.</summary>
    private static readonly TimeSpan BeforeTheNext = TimeSpan.FromMilliseconds(250), WhileOneStarts = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _enough = new();
    private readonly ConcurrentQueue<Receipt> _receipts = [];
    private readonly IReadOnlyList<Citizen> _citizens;
    private readonly Task _filing;

    private Crowd(Farm farm, int citizens, string about, byte[]? photo)
    {
        _citizens = [.. Enumerable.Range(1, citizens).Select(n => new Citizen(farm.Client, farm.Towns[n % farm.Towns.Count], $"{about}-{n}"))];
        _filing = Task.WhenAll(_citizens.Select(citizen => FileAsync(farm, citizen, photo)));
    }

    /// <summary>How often one of them had to send something again.</summary>
    public int Again => _citizens.Sum(citizen => citizen.Again);

    public int Filed => _receipts.Count;

    /// <param name="about">Sets these citizens' words and addresses apart from all others'.</param>
    public static Crowd Gather(Farm farm, int citizens, string about, byte[]? photo = null) => new(farm, citizens, about, photo);

    /// <summary>How long it takes them to have that many more demands filed.</summary>
    public async Task<TimeSpan> FileMoreAsync(int count, TimeSpan most)
    {
        var (before, started) = (Filed, Stopwatch.GetTimestamp());
        await Patience.UntilAsync($"{count} more demands", most, () => _filing.IsFaulted || Filed >= before + count);
        if (_filing.IsFaulted) await _filing;
        return Stopwatch.GetElapsedTime(started);
    }

    public async Task<int> GoHomeAsync()
    {
        await _enough.CancelAsync();
        await _filing;
        return Filed;
    }

    /// <summary>A failed test leaves nobody behind who files demands in the next one.</summary>
    public async ValueTask DisposeAsync()
    {
        await _enough.CancelAsync();
        await _filing.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        _enough.Dispose();
    }

    private async Task FileAsync(Farm farm, Citizen citizen, byte[]? photo)
    {
        while (!_enough.IsCancellationRequested)
        {
            var receipt = await citizen.FileAsync(_receipts.Count % OneInSoMany is 0 ? photo : null);
            _receipts.Enqueue(receipt);
            farm.Receipts.Enqueue(receipt);
            await Patience.PassAsync(farm.Nodes.All(node => node.Address is not null) ? BeforeTheNext : WhileOneStarts);
        }
    }
}
