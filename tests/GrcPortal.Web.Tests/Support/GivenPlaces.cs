using System.Text;
using GrcPortal.Core.Data;
using GrcPortal.Core.Data.Demo;
using GrcPortal.Core.Places;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GrcPortal.Web.Tests.Support;

/// <summary>The ground of a test's town.</summary>
internal static class GivenPlaces
{
    public const string BalHeader = "uid_adresse;cle_interop;commune_insee;commune_nom;voie_nom;lieudit_complement_nom;numero;suffixe;position;x;y;long;lat;source;date_der_maj;certification_commune";

    public static string BalLine(string key, int number, string street = "Rue des Lices", double lat = 46.93, double lon = 2.51, string suffix = "") =>
        FormattableString.Invariant($";{key};99001;Montclair;{street};;{number};{suffix};entrée;;;{lon};{lat};commune;2026-01-01;1");

    public static byte[] Bal(params string[] lines) => Encoding.UTF8.GetBytes(string.Join("\r\n", [BalHeader, .. lines]));

    public static byte[] Bal(this InventedPlaces places)
    {
        using var file = new MemoryStream();
        places.WriteAddresses(file);
        return file.ToArray();
    }

    /// <summary>A file in the store and the row that waits for it, as an upload leaves them.</summary>
    public static async Task<Guid> AskedToImportAsync(this Town town, byte[] bal)
    {
        await using var scope = town.Scope();
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow();
        var stored = await scope.ServiceProvider.GetRequiredService<IFileStore>().SaveAsync(FileKey.New(town.Info.Id, now), bal, default);
        var import = new AddressImport { FileName = "bal.csv", FileKey = stored.Key.ToString(), AskedAt = now };
        var db = scope.ServiceProvider.GetRequiredService<GrcDbContext>();
        db.Add(import);
        await db.SaveChangesAsync();
        return import.Id;
    }

    /// <summary>Loads an address base to its end.</summary>
    public static async Task<AddressImport> ImportsAsync(this Town town, byte[] bal)
    {
        var id = await town.AskedToImportAsync(bal);
        await town.RunAsync<ImportAddresses>();
        return await town.AskAsync(db => db.AddressImports.AsNoTracking().SingleAsync(i => i.Id == id));
    }

    /// <summary>The invented town's sectors, limits and plan.</summary>
    public static async Task KnowsItsGroundAsync(this Town town)
    {
        await using var scope = town.Scope();
        var (map, stamp) = (scope.ServiceProvider.GetRequiredService<ChangeMap>(), new Stamp(Actor.System, TestClock.Now));
        await map.TakeSectorsAsync(await Read(InventedPlaces.Montclair.Sectors()), stamp, default);
        await map.TakeOutlineAsync(await Read(InventedPlaces.Montclair.Outline()), stamp, default);
        await map.TakePlanAsync(await Read(InventedPlaces.Montclair.StreetPlan()), stamp, default);

        static Task<GeoReading> Read(string text) => GeoJson.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), default);
    }

    public static async Task<T> PlacesAsync<T>(this Town town, Func<FindAddresses, Task<T>> question)
    {
        await using var scope = town.Scope();
        return await question(scope.ServiceProvider.GetRequiredService<FindAddresses>());
    }

    public static async Task<Located> LocateAsync(this Town town, GeoPoint point)
    {
        await using var scope = town.Scope();
        return await scope.ServiceProvider.GetRequiredService<TownPlaces>().LocateAsync(point, default);
    }
}
