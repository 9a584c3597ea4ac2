using GrcPortal.Core.Data;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Clocks;
using GrcPortal.Core.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace GrcPortal.Core.Notifications;

/// <summary>Tells an agent what awaits him on a demand: a number, a category and a link, never a word of the citizen.</summary>
public sealed class WriteAgentMail(GrcDbContext db, CurrentTenant tenant, IOptions<AbsoluteLinks> links, WriteLetter letter, BuiltInWordings builtIn, IStringLocalizer<RequestsText> words)
{
    /// <summary>Null when the demand moved on meanwhile, or the agent left.</summary>
    public async Task<WrittenMail?> RunAsync(OutgoingMessage message, CancellationToken ct)
    {
        var agent = await (from a in db.Agents
                           join account in db.Users on a.AccountId equals account.Id
                           where account.Id == message.AccountId && a.IsActive && account.Email != null
                           select new { a.Name, Email = account.Email!, account.Culture }).SingleOrDefaultAsync(ct);
        if (agent is null) return null;

        if (await FactsAsync(message, agent.Culture, ct) is not { } variables) return null;
        using (new Language(agent.Culture)) variables[MessageVariables.Greeting] = builtIn.Greeting(agent.Name);
        variables[MessageVariables.Name] = agent.Name;
        variables[MessageVariables.Authority] = tenant.Info.Name;
        return new(agent.Email, await letter.RunAsync(message.Text, agent.Culture, variables, ct));
    }

    private async Task<Dictionary<string, string>?> FactsAsync(OutgoingMessage message, string culture, CancellationToken ct)
    {
        var host = tenant.Info.CanonicalHost;
        if (message.Text is NotificationText.AgentInvited) return new() { [MessageVariables.Link] = links.Value.To(host, "/agents/mot-de-passe") };

        var facts = await (from request in db.Requests
                           join category in db.Categories on request.CategoryId equals category.Id
                           where request.Id == message.RequestId && (request.Phase == RequestPhase.Resolved || message.Text == NotificationText.DecidedBySilence)
                           select new
                           {
                               request.Year,
                               request.Number,
                               category.Name,
                               Silence = SilenceClock.Of(request.SilenceMeans, request.SilenceMonths, request.DecidesOn, request.SilenceSuspendedOn, request.ImplicitOn),
                           }).SingleOrDefaultAsync(ct);
        using var language = new Language(culture);
        return facts is null ? null : new()
        {
            [MessageVariables.Number] = RequestNumber.Format(facts.Year, facts.Number),
            [MessageVariables.Category] = facts.Name,
            [MessageVariables.Link] = links.Value.To(host, $"/agents/demandes/{message.RequestId}"),
            [MessageVariables.Silence] = facts.Silence is { } silence ? words.Say(silence, DateOnly.MaxValue, FirstOfMonth.InLetters) : "",
        };
    }
}
