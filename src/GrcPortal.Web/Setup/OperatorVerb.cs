using System.Security.Cryptography;
using GrcPortal.Core.Data;
using GrcPortal.Core.Notifications;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Tenants;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Setup;

/// <summary>The verb <c>operator</c>: lets someone into the console for the first time, or again after a lost password or telephone. Only who holds the server can.</summary>
public static class OperatorVerb
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    public static async Task<int> WelcomeOperatorAsync(this WebApplication app, string email, string? name)
    {
        if (EmailAddress.Parse(email) is not { } address)
        {
            await Console.Error.WriteLineAsync($"«{email}» is no e-mail address. Usage: GrcPortal.Web operator name@example.org \"First Last\"");
            return 1;
        }
        await app.Services.GetRequiredService<GrcDatabase>().OpenAsync(CancellationToken.None);
        var password = await WelcomeAsync(app.Services, address, name);
        Console.WriteLine($"""

            {address} may sign in at {app.Configuration["Platform:Host"]} with this password, shown this once:

                {password}

            Every session and second factor of this operator is gone: in Production the console asks for a new one at the next sign-in.
            """);
        return 0;
    }

    public static async Task<string> WelcomeAsync(IServiceProvider services, string email, string? name)
    {
        await using var scope = services.CreateAsyncScope();
        var (db, hasher) = (scope.ServiceProvider.GetRequiredService<PlatformDbContext>(), scope.ServiceProvider.GetRequiredService<IPasswordHasher<Operator>>());
        var person = await db.Operators.SingleOrDefaultAsync(o => o.Email == email);
        if (person is null) db.Add(person = new() { Email = email, Name = name ?? email, PasswordHash = "", SecurityStamp = "" });

        var password = string.Join('-', RandomNumberGenerator.GetString(Letters, 20).Chunk(5).Select(group => new string(group)));
        person.PasswordHash = hasher.HashPassword(person, password);
        person.SecurityStamp = Guid.NewGuid().ToString("N");
        person.TurnOffSecondFactor();
        await db.SaveChangesAsync();
        return password;
    }
}
