using System.Globalization;
using GrcPortal.Core.Data;
using GrcPortal.Core.Notifications;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Organisation;

/// <summary>Someone typed an address and is told the same whoever he is; only the mailbox learns more. What he must not learn from the clock either: an unknown address queues a message too, to nobody.</summary>
public sealed class AskForLink(GrcDbContext db, ILookupNormalizer names, TimeProvider clock)
{
    /// <summary>A forgotten password, of an active agent or a citizen who confirmed his address.</summary>
    public async Task ForPasswordAsync(string userName, CancellationToken ct)
    {
        var name = names.NormalizeName(userName);
        var known = await (from account in db.Users
                           where account.NormalizedUserName == name && account.EmailConfirmed
                               && (!account.UserName!.StartsWith(Account.AgentPrefix) || db.Agents.Any(agent => agent.AccountId == account.Id && agent.IsActive))
                           select (Guid?)account.Id).SingleOrDefaultAsync(ct);
        await TellAsync(NotificationText.PasswordReset, known, ct);
    }

    /// <summary>A citizen's first account, or the reminder that he has one.</summary>
    public async Task ForCitizenAsync(string email, CancellationToken ct)
    {
        var name = names.NormalizeName(Account.CitizenUserName(email));
        var account = await db.Users.SingleOrDefaultAsync(a => a.NormalizedUserName == name, ct);
        if (account is null)
        {
            account = Account.ForCitizen(email, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, clock.GetUtcNow());
            (account.NormalizedUserName, account.NormalizedEmail) = (name, names.NormalizeEmail(email));
            db.Add(account);
        }
        await TellAsync(account.EmailConfirmed ? NotificationText.AccountExists : NotificationText.AccountConfirmation, account.Id, ct);
    }

    private async Task TellAsync(NotificationText text, Guid? accountId, CancellationToken ct)
    {
        db.Add(new OutgoingMessage { Text = text, AccountId = accountId });
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException lost) when (lost.IsLostRace())
        {
            // The same address asked twice at once: the other request wrote to it.
        }
    }
}
