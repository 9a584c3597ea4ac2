using GrcPortal.Core.Data;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace GrcPortal.Core.Notifications;

/// <summary>Tells an agent what awaits him on a demand: a number, a category and a link, never a word of the citizen.</summary>
public sealed class WriteAgentMail(GrcDbContext db, CurrentTenant tenant, IOptions<AbsoluteLinks> links, IStringLocalizer<NotificationsText> texts)
{
    /// <summary>Null when the demand moved on meanwhile, or the agent left.</summary>
    public async Task<OutgoingMail?> RunAsync(OutgoingMessage message, CancellationToken ct)
    {
        var agent = await (from a in db.Agents
                           join account in db.Users on a.AccountId equals account.Id
                           where account.Id == message.AccountId && a.IsActive && account.Email != null
                           select new { a.Name, Email = account.Email!, account.Culture }).SingleOrDefaultAsync(ct);
        if (agent is null) return null;

        using var language = new Language(agent.Culture);
        if (await ArgumentsAsync(message, ct) is not { } arguments) return null;
        string[] paragraphs = [texts["Greeting.Named", agent.Name], texts[$"{message.Text}.Body", arguments], texts["Account.Signature", tenant.Info.Name]];
        return new(message.Id, tenant.Info.Name, tenant.Info.SenderEmail, agent.Email,
            texts[$"{message.Text}.Subject", arguments], string.Join("\n\n", paragraphs) + "\n");
    }

    private async Task<object[]?> ArgumentsAsync(OutgoingMessage message, CancellationToken ct)
    {
        var host = tenant.Info.CanonicalHost;
        if (message.Text is NotificationText.AgentInvited) return [tenant.Info.Name, links.Value.To(host, "/agents/mot-de-passe")];

        var facts = await (from request in db.Requests
                           join category in db.Categories on request.CategoryId equals category.Id
                           where request.Id == message.RequestId && request.Phase == RequestPhase.Resolved
                           select new { request.Year, request.Number, category.Name }).SingleOrDefaultAsync(ct);
        return facts is null ? null : [RequestNumber.Format(facts.Year, facts.Number), facts.Name, links.Value.To(host, $"/agents/demandes/{message.RequestId}")];
    }
}
