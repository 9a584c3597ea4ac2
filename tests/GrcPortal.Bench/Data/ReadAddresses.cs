using GrcPortal.Core.Data;
using GrcPortal.Core.Jobs;
using GrcPortal.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Bench.Data;

/// <summary>Some demands of each town, evenly over its ages, to be asked for.</summary>
internal static class ReadAddresses
{
    private const int OfATown = 50;

    public static async Task<IReadOnlyList<DemandAddress>> RunAsync(DatabaseAccess access, IReadOnlyList<BenchTown> towns, CancellationToken ct)
    {
        await using var services = BenchServices.Build(access);
        var addresses = new List<DemandAddress>();
        foreach (var town in towns) addresses.AddRange(await OfAsync(services, town, ct));
        new Random(1).Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(addresses));   // towns and ages mixed, the same way each time
        return addresses;
    }

    private static async Task<IEnumerable<DemandAddress>> OfAsync(ServiceProvider services, BenchTown town, CancellationToken ct)
    {
        await using var scope = TenantScope.Open(services.GetRequiredService<IServiceScopeFactory>(), town.Info);
        var asked = scope.ServiceProvider.GetRequiredService<GrcDbContext>().Requests.Where(request => request.AnonymisedAt == null && request.Lat != null);
        var step = Math.Max(1, await asked.CountAsync(ct) / OfATown);
        var found = await asked.Where(request => request.Number % step == 0).OrderBy(request => request.Id).Take(OfATown).Include(request => request.Requesters).AsNoTracking().ToListAsync(ct);
        return found.Select(request => new DemandAddress(
            town, request.Id, request.TrackingCode!, RequestNumber.Format(request.Year, request.Number!.Value), request.DepartmentId!.Value,
            string.Join(' ', request.Description!.Split(' ').Skip(1).Take(4)), request.Requesters[0].Email!, request.Requesters[0].Phone!, request.Lat!.Value, request.Lon!.Value));
    }
}
