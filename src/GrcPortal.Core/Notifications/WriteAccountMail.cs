using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GrcPortal.Core.Notifications;

/// <summary>Writes a message about an account itself. A link is made when the message leaves, so that its time runs from then; it names the authority's own host, whatever host was asked.</summary>
public sealed class WriteAccountMail(GrcDbContext db, CurrentTenant tenant, MailedLink mailed, IOptions<AbsoluteLinks> links, WriteLetter letter, BuiltInWordings builtIn)
{
    public static bool Writes(NotificationText text) =>
        text is NotificationText.AccountConfirmation or NotificationText.AccountExists or NotificationText.PasswordReset or NotificationText.PasswordChanged;

    /// <summary>Null when it is for nobody: an unknown address, an account deleted since.</summary>
    public async Task<WrittenMail?> RunAsync(OutgoingMessage message, CancellationToken ct)
    {
        var account = await db.Users.SingleOrDefaultAsync(a => a.Id == message.AccountId, ct);
        if (account is not { Email: { } to }) return null;

        var name = account.Name ?? await db.Agents.Where(agent => agent.AccountId == account.Id).Select(agent => agent.Name).SingleOrDefaultAsync(ct);
        var side = account.IsCitizens ? "/compte" : "/agents";
        var path = message.Text switch
        {
            NotificationText.PasswordReset => $"{side}/mot-de-passe/{await mailed.MakeAsync(account, LinkPurpose.ResetPassword, ct)}",
            NotificationText.AccountConfirmation => $"{side}/confirmation/{await mailed.MakeAsync(account, LinkPurpose.ConfirmAddress, ct)}",
            NotificationText.AccountExists => $"{side}/connexion",
            _ => $"{side}/mot-de-passe",
        };
        await db.SaveChangesAsync(ct);

        var variables = new Dictionary<string, string>
        {
            [MessageVariables.Name] = PersonName.IsSayable(name) ? name! : "",
            [MessageVariables.Link] = links.Value.To(tenant.Info.CanonicalHost, path),
            [MessageVariables.Authority] = tenant.Info.Name,
        };
        using (new Language(account.Culture)) variables[MessageVariables.Greeting] = builtIn.Greeting(name);
        return new(to, await letter.RunAsync(message.Text, account.Culture, variables, ct));
    }
}
