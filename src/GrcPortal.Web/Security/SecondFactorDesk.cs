using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Tenants;

namespace GrcPortal.Web.Security;

/// <summary>Sets a second factor up and checks its codes, for a town's accounts and for operators: the secret lies under their tenant's key, or the platform's.</summary>
public sealed class SecondFactorDesk(RowsOfHost rows, CurrentTenant tenant, TenantProtection protection, TimeProvider clock)
{
    private const string Kept = "authenticator", Offered = "authenticator-offered";

    /// <summary>A code of the telephone or of the paper, good for once.</summary>
    public async Task<bool> AcceptsAsync(IProvesTwice person, string? typed, CancellationToken ct)
    {
        if (RecoveryCode.Parse(typed) is { } code) return await UsedCodes.TakeRecoveryCodeAsync(rows.Context, person.Id, RecoveryCode.Hash(person.Id, code), ct);
        return protection.Unprotect(tenant, Kept, person.AuthenticatorSecret) is { } secret
            && Totp.Match(typed, Convert.FromBase64String(secret), clock.GetUtcNow(), person.AuthenticatorStep ?? 0) is { } step
            && await UsedCodes.TakeStepAsync(rows.Context, person.Id, step, ct);
    }

    /// <summary>A secret to try, on the page only until a first code confirms it. The same one again when the code was wrong.</summary>
    public SecondFactorSetup Offer(IProvesTwice person, string issuer, string name, string? offered = null)
    {
        var secret = OfferedTo(person, offered) ?? Totp.NewSecret();
        return new(Totp.Address(issuer, name, secret), Base32.Spoken(Base32.Encode(secret)), protection.Protect(tenant, Offered, $"{person.Id:N}:{Convert.ToBase64String(secret)}"));
    }

    /// <summary>The recovery codes, once the offered secret gave the right code; null when it did not. To be saved by the caller.</summary>
    public IReadOnlyList<string>? TurnOn(IProvesTwice person, string? offered, string? typed) =>
        OfferedTo(person, offered) is { } secret && Totp.Match(typed, secret, clock.GetUtcNow(), lastUsed: 0) is { } step
            ? person.TurnOnSecondFactor(protection.Protect(tenant, Kept, Convert.ToBase64String(secret)), step)
            : null;

    private byte[]? OfferedTo(IProvesTwice person, string? offered) =>
        protection.Unprotect(tenant, Offered, offered)?.Split(':') is [var id, var secret] && id == person.Id.ToString("N") ? Convert.FromBase64String(secret) : null;
}

/// <summary>What the page shows: the address in the QR code, the secret in letters, and the secret as the form carries it.</summary>
public sealed record SecondFactorSetup(string Address, string Letters, string Offered);
