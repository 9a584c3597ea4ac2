using GrcPortal.Core.Data;
using GrcPortal.Core.Tenants;
using GrcPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.Platform.SignIn;

/// <summary>The operator whose password was right and whose second factor is still to come.</summary>
public sealed class HalfOperator(PlatformDbContext db, HalfSignedIn half)
{
    public async Task<(Operator Person, string Back)?> CurrentAsync(CancellationToken ct) =>
        half.Current() is { } started && await db.Operators.SingleOrDefaultAsync(o => o.Id == started.Person && o.SecurityStamp == started.Stamp, ct) is { } person
            ? (person, started.Back ?? "/") : null;
}
