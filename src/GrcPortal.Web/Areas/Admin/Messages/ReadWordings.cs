using GrcPortal.Core.Data;
using GrcPortal.Core.Notifications;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.Admin.Messages;

/// <summary>The wordings of an authority: which are its own, and what they were before.</summary>
public sealed class ReadWordings(GrcDbContext db, BuiltInWordings builtIn)
{
    public async Task<IReadOnlyList<WordingRow>> AllAsync(CancellationToken ct)
    {
        var own = await db.MessageTemplates.Where(t => t.IsCurrent).Select(t => new { t.Text, t.Culture, t.Number }).ToListAsync(ct);
        return [.. Enum.GetValues<NotificationText>().Select(text => new WordingRow(text,
            [.. BuiltInWordings.Cultures.Select(culture => (culture, own.Where(o => o.Text == text && o.Culture == culture).Select(o => (int?)o.Number).SingleOrDefault()))]))];
    }

    public async Task<WordingPage> PageAsync(NotificationText text, string language, CancellationToken ct) => new(text, language,
        await (from version in db.MessageTemplates
               where version.Text == text && version.Culture == language
               join agent in db.Agents on version.AgentId equals agent.Id into authors
               from author in authors.DefaultIfEmpty()
               orderby version.Number descending
               select new WordingVersion(version.Number, version.PublishedAt, author == null ? null : author.Name, version.IsCurrent)).ToListAsync(ct));

    /// <summary>The current wording: the authority's own, else the built-in one.</summary>
    public async Task<Wording> CurrentAsync(NotificationText text, string language, CancellationToken ct) =>
        await db.MessageTemplates.Where(t => t.Text == text && t.Culture == language && t.IsCurrent).Select(t => new Wording(t.Subject, t.Body)).SingleOrDefaultAsync(ct)
        ?? builtIn.Of(text, language);
}
