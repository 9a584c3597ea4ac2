using System.Collections.Concurrent;
using GrcPortal.Faults.Tests.Support;

namespace GrcPortal.Faults.Tests.Restoring;

/// <summary>One citizen a town, who files one demand after another, each with a photo, until he is told to stop.</summary>
internal sealed class DrillCitizens : IAsyncDisposable
{
    private readonly CancellationTokenSource _enough = new();
    private readonly ConcurrentQueue<Receipt> _receipts = [];
    private readonly HttpClient _client;
    private readonly Task _filing;

    private DrillCitizens(HttpClient client, IReadOnlyList<BenchTown> towns)
    {
        _client = client;
        _filing = Task.WhenAll(towns.Select((town, n) => FileAsync(new(client, town, $"exercice-{n}"))));
    }

    public IReadOnlyCollection<Receipt> Receipts => [.. _receipts];

    public static DrillCitizens Gather(HttpClient client, IReadOnlyList<BenchTown> towns) => new(client, towns);

    public Task FiledAsync(int number) => Patience.UntilAsync($"{number} demands are filed", TimeSpan.FromMinutes(2), () => _filing.IsCompleted || _receipts.Count >= number);

    public async Task GoHomeAsync()
    {
        await _enough.CancelAsync();
        await _filing;
    }

    public async ValueTask DisposeAsync()
    {
        await _enough.CancelAsync();
        await _filing.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        _client.Dispose();
        _enough.Dispose();
    }

    private async Task FileAsync(Citizen citizen)
    {
        var photo = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "phone.jpg"));
        while (!_enough.IsCancellationRequested) _receipts.Enqueue(await citizen.FileAsync(photo));
    }
}
