using GrcPortal.Core.Jobs;
using GrcPortal.Core.Places;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Files;
using GrcPortal.Core.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GrcPortal.Core.Data.Demo;

/// <summary>The ground of a demonstration town, brought in the way a town brings its own: an address base, sectors, a plan.</summary>
internal static class DemoPlaces
{
    public static async Task LoadAsync(IServiceScopeFactory scopes, TenantInfo town, InventedPlaces invented, CancellationToken ct)
    {
        await using var scope = TenantScope.Open(scopes, town);
        var db = scope.ServiceProvider.GetRequiredService<GrcDbContext>();
        if (await db.TownMaps.AnyAsync(ct)) return;
        await db.Database.OpenConnectionAsync(ct);
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow();

        using var file = new MemoryStream();
        invented.WriteAddresses(file);
        file.Position = 0;
        var stored = await scope.ServiceProvider.GetRequiredService<IFileStore>().SaveAsync(FileKey.New(town.Id, now), file, ct);
        db.Add(new AddressImport { FileName = "bal.csv", FileKey = stored.Key.ToString(), AskedAt = now });
        await db.SaveChangesAsync(ct);
        await scope.ServiceProvider.GetRequiredService<ImportAddresses>().RunAsync(ct);

        var (places, stamp) = (scope.ServiceProvider.GetRequiredService<ChangeMap>(), new Stamp(Actor.System, now));
        await places.TakeSectorsAsync(await ReadAsync(invented.Sectors(), ct), stamp, ct);
        await places.TakeOutlineAsync(await ReadAsync(invented.Outline(), ct), stamp, ct);
        await places.TakePlanAsync(await ReadAsync(invented.StreetPlan(), ct), stamp, ct);   // last: it tells that all is there
    }

    /// <summary>Where a demand of that address is, and in which sector.</summary>
    public static async Task<(GeoPoint? At, Guid? Sector)> FindAsync(TownPlaces places, InventedPlaces invented, string address, CancellationToken ct) =>
        invented.Find(address) is { } at ? (at, (await places.LocateAsync(at, ct)).SectorId) : (null, null);

    private static async Task<GeoReading> ReadAsync(string text, CancellationToken ct) => await GeoJson.ReadAsync(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)), ct);
}
