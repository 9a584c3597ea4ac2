using GrcPortal.Core.Data;
using GrcPortal.Core.Notifications;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace GrcPortal.Bench.Data;

/// <summary>Fills the towns by COPY, and remembers some demands of each to be asked for.</summary>
internal static class LoadDemands
{
    private const int Batch = 2_000, KeptAddresses = 2_000;

    public static async Task<IReadOnlyList<DemandAddress>> RunAsync(string loaderConnection, IReadOnlyList<BenchTown> towns, int scale, DateTimeOffset now, CancellationToken ct)
    {
        await using var source = NpgsqlDataSource.Create(loaderConnection);
        await using var connection = await source.OpenConnectionAsync(ct);
        var model = Model();
        var addresses = new List<DemandAddress>();
        for (var t = 0; t < towns.Count; t++)
        {
            var number = scale / towns.Count + (t < scale % towns.Count ? 1 : 0);
            var step = Math.Max(1, number * towns.Count / KeptAddresses);
            var numbers = new Numbers();
            var loaded = 0;
            foreach (var batch in Demands.Of(towns[t], number, now).Chunk(Batch))
            {
                var given = batch.Select(request => numbers.Next(request.Year)).ToArray();
                await WriteAsync(connection, model, towns[t].Info.Id, batch, given, ct);
                addresses.AddRange(batch.Zip(given).Where(_ => loaded++ % step is 0).Select(pair => DemandAddress.Of(towns[t], pair.First, pair.Second)));
            }
            await new CopyRows<RequestCounter>(model, towns[t].Info.Id).RunAsync(connection, numbers.Counters(), ct);
        }
        new Random(1).Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(addresses));   // towns and ages mixed, the same way each time
        return addresses;
    }

    private static async Task WriteAsync(NpgsqlConnection connection, IModel model, int tenant, ServiceRequest[] batch, int[] given, CancellationToken ct)
    {
        var numbers = batch.Zip(given).ToDictionary(pair => pair.First.Id, pair => pair.Second);
        await new CopyRows<ServiceRequest>(model, tenant, (request, column) => column.Name is nameof(ServiceRequest.Number) ? numbers[request.Id] : null)
            .RunAsync(connection, batch, ct);
        await new CopyRows<Requester>(model, tenant).RunAsync(connection, batch.SelectMany(request => request.Requesters), ct);
        await new CopyRows<Message>(model, tenant).RunAsync(connection, batch.SelectMany(request => request.Messages), ct);
        await new CopyRows<RequestEvent>(model, tenant).RunAsync(connection, batch.SelectMany(request => request.Events), ct);
        await new CopyRows<OutgoingMessage>(model, tenant, Told).RunAsync(connection, batch.SelectMany(Receipts), ct);
    }

    /// <summary>What its requester was told, long since sent: that it came, that it ended.</summary>
    private static IEnumerable<OutgoingMessage> Receipts(ServiceRequest request)
    {
        yield return Receipt(NotificationText.RequestReceived, request, request.Events[0]);
        if (request.EndedAt is not null) yield return Receipt(NotificationText.RequestClosed, request, request.Events[^1]);
    }

    private static OutgoingMessage Receipt(NotificationText text, ServiceRequest request, RequestEvent told) =>
        new() { Id = Guid.CreateVersion7(told.At), Text = text, RequestId = request.Id, EventId = told.Id, RequesterId = request.Requesters[0].Id };

    private static object? Told(OutgoingMessage message, IProperty column) => column.Name switch
    {
        nameof(OutgoingMessage.State) => OutgoingState.Sent,
        nameof(OutgoingMessage.Attempts) => 1,
        nameof(OutgoingMessage.DoneAt) or nameof(OutgoingMessage.NextAt) => MadeAt(message.Id),
        _ => null,
    };

    /// <summary>The moment in a version 7 id.</summary>
    private static DateTimeOffset MadeAt(Guid id) => DateTimeOffset.FromUnixTimeMilliseconds(Convert.ToInt64(id.ToString("N")[..12], 16));

    private static IModel Model()
    {
        var options = new DbContextOptionsBuilder<GrcDbContext>();
        options.UseNpgsql();
        using var db = new GrcDbContext(options.Options, new CurrentTenant());
        return db.Model;
    }
}
