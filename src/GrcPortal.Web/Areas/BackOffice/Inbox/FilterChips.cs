using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Data;
using GrcPortal.Core.Requests;
using GrcPortal.Web.TagHelpers;
using GrcPortal.Web.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.BackOffice.Inbox;

/// <summary>What a filter says in words, and the address of the list without each part. Names are looked up once; what no longer exists has no chip and no effect.</summary>
public sealed class FilterChips(GrcDbContext db, IStringLocalizer<InboxText> texts, IStringLocalizer<RequestsText> words, IStringLocalizer<SharedText> shared)
{
    public async Task<(RequestFilter Filter, IReadOnlyList<FilterChip> Chips)> ReadAsync(RequestFilter asked, CancellationToken ct)
    {
        if (asked.IsNone) return (asked, []);
        var names = await NamesAsync(asked, ct);
        var filter = asked with
        {
            Category = names.ContainsKey("type") ? asked.Category : null,
            DepartmentId = names.ContainsKey("service") ? asked.DepartmentId : null,
            TeamId = names.ContainsKey("equipe") ? asked.TeamId : null,
            SupplierId = names.ContainsKey("prestataire") ? asked.SupplierId : null,
            Reason = names.ContainsKey("motif") ? asked.Reason : null,
        };
        return (filter, [.. filter.Parts.Select(part => new FilterChip(part.Name, Said(filter, part, names), filter.ToQuery(without: part.Name)))]);
    }

    private async Task<Dictionary<string, string>> NamesAsync(RequestFilter asked, CancellationToken ct)
    {
        if (asked is { Category: null, DepartmentId: null, TeamId: null, SupplierId: null, Reason: null }) return [];
        var found = await db.Categories.Where(c => c.Slug == asked.Category).Select(c => new { Part = "type", c.Name })
            .Concat(db.Departments.Where(d => d.Id == asked.DepartmentId).Select(d => new { Part = "service", d.Name }))
            .Concat(db.Teams.Where(t => t.Id == asked.TeamId).Select(t => new { Part = "equipe", t.Name }))
            .Concat(db.Suppliers.Where(s => s.Id == asked.SupplierId).Select(s => new { Part = "prestataire", s.Name }))
            .Concat(db.ListedReasons.Where(r => r.Kind == ReasonKind.Refusal && r.Code == asked.Reason).Select(r => new { Part = "motif", r.Name }))
            .ToListAsync(ct);
        return found.ToDictionary(name => name.Part, name => name.Name);
    }

    private string Said(RequestFilter filter, FilterPart part, Dictionary<string, string> names) => part.Name switch
    {
        "canal" => texts["Chip.canal", string.Join(", ", filter.Channels.Select(channel => words[$"ChannelIn.{channel}"].Value))],
        "etat" => texts["Chip.etat", words[$"RequestPhase.{filter.Phase}"].Value],
        "date" => Said(filter.Days!.Value, filter.AnsweredBy),
        var name => texts[$"Chip.{name}", names[name]],
    };

    private string Said(DayRange days, ChannelOut? way)
    {
        var time = new TimeWords(shared);
        var said = days.From == days.Until
            ? texts[$"Chip.On.{days.Moment}", time.Date(days.From)]
            : texts[$"Chip.Between.{days.Moment}", time.Date(days.From), time.Date(days.Until)];
        return days.Moment is RequestMoment.Answered && way is { } channel ? $"{said.Value} · {words[$"ChannelOut.{channel}"]}" : said.Value;
    }
}

public sealed record FilterChip(string Part, string Words, string QueryWithout);
