using GrcPortal.Core.Jobs;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Tenants;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GrcPortal.Core.Data.Demo;

/// <summary>A citizen with an account, the same in both towns: the demands of his address are his.</summary>
internal static class DemoCitizens
{
    private const string Email = "sofia.bensaid@example.org", Name = "Sofia Bensaïd";

    public static async Task LoadAsync(IServiceScopeFactory scopes, TenantInfo town, CancellationToken ct)
    {
        await using var scope = TenantScope.Open(scopes, town);
        var (db, accounts) = (scope.ServiceProvider.GetRequiredService<GrcDbContext>(), scope.ServiceProvider.GetRequiredService<UserManager<Account>>());
        if (await accounts.FindByNameAsync(Account.CitizenUserName(Email)) is not null) return;

        var account = Account.ForCitizen(Email, "fr", scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow());
        account.Confirm(Name);
        var made = await accounts.CreateAsync(account, DemoTowns.Password);
        if (!made.Succeeded) throw new InvalidOperationException(string.Join(", ", made.Errors.Select(error => error.Code)));
        await db.Requesters.Where(person => person.Email == Email).ExecuteUpdateAsync(set => set.SetProperty(person => person.AccountId, account.Id), ct);
    }
}
