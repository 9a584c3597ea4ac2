using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Data;

/// <summary>Spends a code of a second factor, of a town's account or of an operator: of two requests with the same one, one gets it.</summary>
public static class UsedCodes
{
    public static async Task<bool> TakeStepAsync(DbContext db, Guid owner, long step, CancellationToken ct) => 1 == (db is GrcDbContext town
        ? await town.Users.Where(a => a.Id == owner && (a.AuthenticatorStep == null || a.AuthenticatorStep < step))
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.AuthenticatorStep, step), ct)
        : await ((PlatformDbContext)db).Operators.Where(o => o.Id == owner && (o.AuthenticatorStep == null || o.AuthenticatorStep < step))
            .ExecuteUpdateAsync(set => set.SetProperty(o => o.AuthenticatorStep, step), ct));

    public static async Task<bool> TakeRecoveryCodeAsync(DbContext db, Guid owner, string hash, CancellationToken ct) => 1 == (db is GrcDbContext town
        ? await db.Database.ExecuteSqlAsync(
            $"update accounts set recovery_codes = array_remove(recovery_codes, {hash}) where tenant_id = {town.TenantId} and id = {owner} and {hash} = any(recovery_codes)", ct)
        : await db.Database.ExecuteSqlAsync($"update operators set recovery_codes = array_remove(recovery_codes, {hash}) where id = {owner} and {hash} = any(recovery_codes)", ct));
}
