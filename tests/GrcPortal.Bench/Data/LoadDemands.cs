using GrcPortal.Core.Data;
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
                await WriteAsync(connection, model, towns[t].Info.Id, batch, numbers, ct);
                addresses.AddRange(batch.Where(_ => loaded++ % step is 0).Select(request => new DemandAddress(towns[t], request.Id, request.TrackingCode!)));
            }
            await new CopyRows<RequestCounter>(model, towns[t].Info.Id).RunAsync(connection, numbers.Counters(), ct);
        }
        new Random(1).Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(addresses));   // towns and ages mixed, the same way each time
        return addresses;
    }

    private static async Task WriteAsync(NpgsqlConnection connection, IModel model, int tenant, ServiceRequest[] batch, Numbers numbers, CancellationToken ct)
    {
        await new CopyRows<ServiceRequest>(model, tenant, (request, column) => column.Name is nameof(ServiceRequest.Number) ? numbers.Next(request.Year) : null)
            .RunAsync(connection, batch, ct);
        await new CopyRows<Requester>(model, tenant).RunAsync(connection, batch.SelectMany(request => request.Requesters), ct);
        await new CopyRows<Message>(model, tenant).RunAsync(connection, batch.SelectMany(request => request.Messages), ct);
        await new CopyRows<RequestEvent>(model, tenant).RunAsync(connection, batch.SelectMany(request => request.Events), ct);
    }

    private static IModel Model()
    {
        var options = new DbContextOptionsBuilder<GrcDbContext>();
        options.UseNpgsql();
        using var db = new GrcDbContext(options.Options, new CurrentTenant());
        return db.Model;
    }
}
