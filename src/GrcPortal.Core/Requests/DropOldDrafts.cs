using GrcPortal.Core.Data;
using GrcPortal.Core.Jobs;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Requests;

/// <summary>Deletes drafts untouched for 30 days, submitted ones too: their demand lives on its own. Their files fall to the sweep of files.</summary>
public sealed class DropOldDrafts(GrcDbContext db, TimeProvider clock) : ITenantJob
{
    public const int KeptDays = 30;

    public Task RunAsync(CancellationToken ct)
    {
        var before = clock.GetUtcNow().AddDays(-KeptDays);
        return db.Drafts.Where(draft => draft.TouchedAt < before).ExecuteDeleteAsync(ct);
    }
}
