using GrcPortal.Core.Data;
using GrcPortal.Core.Jobs;
using GrcPortal.Core.Requests.Files;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Places;

/// <summary>
/// Loads the address files that wait, each into rows that nobody reads until one commit makes them the town's. Killed, it leaves
/// rows that the next run drops before it starts over; what the new ones replace is deleted afterwards, step by step.
/// </summary>
public sealed class ImportAddresses(GrcDbContext db, IFileStore files, TimeProvider clock) : ITenantJob
{
    public const string FileGone = nameof(FileGone), TooManyBadLines = nameof(TooManyBadLines), NoAddress = nameof(NoAddress), Broken = nameof(Broken);

    private const int Batch = 5_000;

    /// <summary>Kept with the import, to be read and downloaded.</summary>
    public const int MostProblems = 10_000;

    private static readonly ImportState[] Unfinished = [ImportState.Waiting, ImportState.Loading];

    public async Task RunAsync(CancellationToken ct)
    {
        if (!await db.AddressImports.AnyAsync(i => Unfinished.Contains(i.State) || (i.State != ImportState.Live && db.Streets.Any(s => s.ImportId == i.Id)), ct)) return;
        if (!await AddressRows.TryHoldAsync(db, ct)) return;   // another node is at it
        try
        {
            while (await db.AddressImports.Where(i => Unfinished.Contains(i.State)).OrderBy(i => i.AskedAt).FirstOrDefaultAsync(ct) is { } import) await LoadAsync(import, ct);
            await DropReplacedAsync(ct);
        }
        finally
        {
            await AddressRows.ReleaseAsync(db);
        }
    }

    private async Task LoadAsync(AddressImport import, CancellationToken ct)
    {
        if (import.State is ImportState.Loading) await AddressRows.DeleteAsync(db, import.Id, ct);   // begun by a process that is gone
        import.Start(clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        try
        {
            var problem = await ReadAsync(import, ct);
            if (problem is null) await GoLiveAsync(import, ct);
            else await FailAsync(import, problem, ct);
        }
        catch (Exception failed) when (failed is not OperationCanceledException and not DbUpdateConcurrencyException && !ct.IsCancellationRequested)
        {
            await FailAsync(import, Broken, ct);
            throw;
        }
        if (import.FileKey is { } key)
        {
            import.FileKey = null;
            await db.SaveChangesAsync(ct);
            await files.DeleteAsync(FileKey.Parse(key), ct);
        }
    }

    /// <summary>Why nothing of it is to be used; null when it is good.</summary>
    private async Task<string?> ReadAsync(AddressImport import, CancellationToken ct)
    {
        await using var file = import.FileKey is { } key ? await files.OpenAsync(FileKey.Parse(key), ct) : null;
        if (file is null) return FileGone;

        var (reader, problems, load) = (new BalReader(), new List<ImportProblem>(), new AddressLoad(db, import.Id));
        await foreach (var line in reader.ReadAsync(file, ct))
        {
            import.Lines++;
            if (line.Problem is { } problem)
            {
                import.Refused++;
                if (problems.Count < MostProblems) problems.Add(problem);
            }
            else
            {
                import.Done++;
                if (line.Address is { } address) load.Add(address);
            }
            if (load.Waiting < Batch) continue;
            await load.WriteAsync(ct);
            await db.SaveChangesAsync(ct);   // how far it is
        }
        await load.WriteAsync(ct);
        (import.Format, import.Problems) = (reader.Format, problems);
        if (reader.Format is null) return problems[0].Code;
        if (import.Done is 0) return NoAddress;
        return import.Refused * 10 > import.Lines ? TooManyBadLines : null;   // the former addresses are better than half of the new ones
    }

    private async Task GoLiveAsync(AddressImport import, CancellationToken ct)
    {
        await AddressRows.CentreStreetsAsync(db, import.Id, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.AddressImports.Where(i => i.State == ImportState.Live).ExecuteUpdateAsync(set => set.SetProperty(i => i.State, ImportState.Replaced), ct);
        import.End(ImportState.Live, null, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private async Task FailAsync(AddressImport import, string problem, CancellationToken ct)
    {
        import.End(ImportState.Failed, problem, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
    }

    private async Task DropReplacedAsync(CancellationToken ct)
    {
        foreach (var id in await db.AddressImports.Where(i => i.State != ImportState.Live && db.Streets.Any(s => s.ImportId == i.Id)).Select(i => i.Id).ToListAsync(ct))
            await AddressRows.DeleteAsync(db, id, ct);
    }
}
