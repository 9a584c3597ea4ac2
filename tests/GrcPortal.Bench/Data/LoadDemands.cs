using GrcPortal.Core.Data;
using GrcPortal.Core.Notifications;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace GrcPortal.Bench.Data;

/// <summary>Fills the towns by COPY, two at once: while one's rows are made the other's are written.</summary>
internal static class LoadDemands
{
    private const int Batch = 2_000, AtOnce = 2;

    public static async Task RunAsync(string loaderConnection, IReadOnlyList<BenchTown> towns, int scale, DateTimeOffset now, CancellationToken ct)
    {
        await using var source = NpgsqlDataSource.Create(loaderConnection);
        var model = Model();
        await Parallel.ForAsync(0, towns.Count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct }, async (t, stop) =>
        {
            await using var connection = await source.OpenConnectionAsync(stop);
            await FillAsync(connection, model, towns[t], scale / towns.Count + (t < scale % towns.Count ? 1 : 0), now, stop);
        });
    }

    private static async Task FillAsync(NpgsqlConnection connection, IModel model, BenchTown town, int number, DateTimeOffset now, CancellationToken ct)
    {
        var numbers = new Numbers();
        foreach (var batch in Demands.Of(town, number, now).Chunk(Batch))
            await WriteAsync(connection, model, town.Info.Id, batch, [.. batch.Select(request => numbers.Next(request.Year))], ct);
        await new CopyRows<RequestCounter>(model, town.Info.Id).RunAsync(connection, numbers.Counters(), ct);
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
