using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Listing;
using GrcPortal.Web.TagHelpers;
using GrcPortal.Web.Texts;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.BackOffice.Inbox;

/// <summary>What a filter says in words, and the address of the list without each part. Names are looked up once; what no longer exists has no chip and no effect.</summary>
public sealed class FilterChips(ReadFilterChoices choices, IStringLocalizer<InboxText> texts, IStringLocalizer<RequestsText> words, IStringLocalizer<SharedText> shared)
{
    public async Task<(RequestFilter Filter, IReadOnlyList<FilterChip> Chips)> ReadAsync(AgentIdentity me, RequestFilter asked, CancellationToken ct)
    {
        if (asked.IsNone) return (asked, []);
        var known = await choices.RunAsync(me, ct);
        var filter = asked with
        {
            Category = known.FindCategory(asked.Category)?.Code,
            DepartmentId = known.Find(NamePart.Department, asked.DepartmentId)?.Id,
            Departments = asked.AndBelow && known.Find(NamePart.Department, asked.DepartmentId) is { } department ? known.Below(department.Id) : null,
            SectorId = known.Find(NamePart.Sector, asked.SectorId)?.Id,
            AgentId = asked.AgentId == Guid.Empty ? asked.AgentId : known.Find(NamePart.Agent, asked.AgentId)?.Id,
            TeamId = known.Find(NamePart.Team, asked.TeamId)?.Id,
            SupplierId = known.Find(NamePart.Supplier, asked.SupplierId)?.Id,
            Reason = known.FindReason(asked.Reason)?.Code,
            SearchId = asked.Sought is null ? null : asked.SearchId,
        };
        return (filter, [.. filter.Parts.Select(part => new FilterChip(part.Name, Said(filter, part, known), filter.ToQuery(without: part.Name)))]);
    }

    private string Said(RequestFilter filter, FilterPart part, FilterChoices known) => part.Name switch
    {
        "recherche" => texts["Chip.recherche", filter.Sought!.Typed],
        "canal" => texts["Chip.canal", string.Join(", ", filter.Channels.Select(channel => words[$"ChannelIn.{channel}"].Value))],
        "etat" => texts["Chip.etat", words[$"RequestPhase.{filter.Phase}"].Value],
        "date" => Said(filter.Days!.Value, filter.AnsweredBy),
        "delai" => texts[$"Chip.delai.{filter.Lateness}"],
        "agent" when filter.AgentId == Guid.Empty => texts["Chip.agent.Nobody"],
        "motif" => texts["Chip.motif", known.FindReason(filter.Reason)!.Name],
        "type" => texts["Chip.type", known.FindCategory(filter.Category)!.Name],
        "service" => texts[filter.AndBelow ? "Chip.service.Below" : "Chip.service", known.Find(NamePart.Department, filter.DepartmentId)!.Name],
        var name => texts[$"Chip.{name}", known.Names.NameOf(name switch { "secteur" => filter.SectorId, "agent" => filter.AgentId, "equipe" => filter.TeamId, _ => filter.SupplierId })!],
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
