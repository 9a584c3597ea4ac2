using System.Globalization;
using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Data;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.BackOffice.Requests.Templates;

/// <summary>The reply templates an act may start from on a demand, filled in with what is known of it. One query.</summary>
public sealed class ReadTemplates(GrcDbContext db, ReadRequest read, CurrentTenant tenant)
{
    public async Task<IReadOnlyList<FilledTemplate>> OfferedAsync(Guid requestId, RequestAct act, CancellationToken ct)
    {
        if (await read.RunAsync(requestId, ct) is not { } demand) return [];
        var category = demand.Request.CategoryId;
        var templates = await db.ReplyTemplates.AsNoTracking().Where(t => t.IsActive && t.Act == act
                && (t.CategoryId == null || t.CategoryId == category || db.Categories.Any(c => c.Id == category && c.ParentId == t.CategoryId)))
            .OrderBy(t => t.Rank).ThenBy(t => t.Id).ToListAsync(ct);
        var values = new Dictionary<string, string?>
        {
            [TemplateWords.Number] = demand.Request.Reference,
            [TemplateWords.Category] = demand.Category,
            [TemplateWords.Name] = demand.Reporter?.Name,
            [TemplateWords.PromisedOn] = demand.Request.PromisedOn.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo(tenant.Info.Culture)),
        };
        return [.. templates.Select(template => new FilledTemplate(template.Id, template.Name, TemplateWords.Fill(template.Body, values)))];
    }

    /// <summary>What was typed, and under it the words chosen.</summary>
    public async Task<string> AddedAsync(Guid requestId, RequestAct act, Guid? chosen, string? typed, CancellationToken ct)
    {
        var words = (await OfferedAsync(requestId, act, ct)).FirstOrDefault(template => template.Id == chosen)?.Words ?? "";
        return string.IsNullOrWhiteSpace(typed) ? words : words.Length is 0 ? typed : $"{typed.TrimEnd()}\n\n{words}";
    }
}

public sealed record FilledTemplate(Guid Id, string Name, string Words);

/// <summary>The act a form is for, its place in the address, and the field that takes the words.</summary>
public sealed record TemplateChoice(RequestAct Act, string Noun, string Field);
