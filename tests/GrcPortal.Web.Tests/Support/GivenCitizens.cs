using GrcPortal.Core.Organisation;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace GrcPortal.Web.Tests.Support;

internal sealed record TestCitizen(Guid AccountId, string Name, string Email, string Password);

internal static class GivenCitizens
{
    /// <summary>Someone who opened an account and confirmed his address.</summary>
    public static async Task<TestCitizen> ACitizenAsync(this Town town, string email = "dominique.leroux@courriel.example", string name = "Dominique Leroux")
    {
        const string password = "mot-de-passe-de-dominique";
        await using var scope = town.Scope();
        var account = Account.ForCitizen(email, "fr", TestClock.Now);
        account.Confirm(name);
        var made = await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(account, password);
        Assert.True(made.Succeeded);
        return new(account.Id, name, email, password);
    }

    public static async Task<Visitor> SignedInAsync(this Town town, TestCitizen citizen)
    {
        var visitor = town.Visitor();
        await visitor.SignInAs(citizen);
        return visitor;
    }
}
