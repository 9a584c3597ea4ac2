using GrcPortal.Core.Data;

namespace GrcPortal.Core.Interventions;

/// <summary>Saves a new intervention, what it changed of its demands, and its number, in one commit.</summary>
public sealed class AddIntervention(GrcDbContext db)
{
    public async Task RunAsync(Intervention intervention, CancellationToken ct)
    {
        db.Add(intervention);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.SaveChangesAsync(ct);
        await InterventionNumbers.TakeAsync(db, intervention, ct);
        await transaction.CommitAsync(ct);
    }
}
