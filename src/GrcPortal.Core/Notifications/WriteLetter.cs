using GrcPortal.Core.Data;
using GrcPortal.Core.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace GrcPortal.Core.Notifications;

/// <summary>Fills in the authority's own wording of a text, else the built-in one.</summary>
public sealed partial class WriteLetter(GrcDbContext db, CurrentTenant tenant, BuiltInWordings builtIn, CompiledWordings compiled, ILogger<WriteLetter> log)
{
    public async Task<Letter> RunAsync(NotificationText text, string culture, IReadOnlyDictionary<string, string> variables, CancellationToken ct)
    {
        var own = await db.MessageTemplates.AsNoTracking().SingleOrDefaultAsync(t => t.Text == text && t.Culture == culture && t.IsCurrent, ct);
        if (own is null) return compiled.BuiltIn(text, culture, () => builtIn.Of(text, culture), variables);

        var wording = new Wording(own.Subject, own.Body);
        if (WordingRules.Allow(text, wording)) return compiled.OfVersion(tenant.Id, own.Id, () => wording, variables);
        Outdated(text, culture, own.Number);   // saved under another list of variables: the message leaves all the same
        return compiled.BuiltIn(text, culture, () => builtIn.Of(text, culture), variables);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The authority's wording of {Text} in {Culture}, version {Number}, is no longer valid: the built-in one is sent")]
    private partial void Outdated(NotificationText text, string culture, int number);
}
