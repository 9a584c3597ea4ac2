using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests.Listing;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.BackOffice.Inbox;

/// <summary>Everything a filter can name, and the views this agent keeps: one query, whatever the form, the chips and the menus need of it.</summary>
public sealed class ReadFilterChoices(GrcDbContext db, ReadTownNames names)
{
    private FilterChoices? _read;

    public async Task<FilterChoices> RunAsync(AgentIdentity me, CancellationToken ct) => _read ??= new(await names.RunAsync(ct))
    {
        Views = await db.SavedViews.Where(view => view.AgentId == me.Id).OrderBy(view => view.Rank).ThenBy(view => view.Name)
            .Select(view => new KeptView(view.Name, view.Query)).ToListAsync(ct),
    };
}

public sealed record KeptView(string Name, string Query);

public sealed record FilterChoices(TownNames Names)
{
    public static readonly FilterChoices None = new(new TownNames([]));

    public IReadOnlyList<KeptView> Views { get; init; } = [];

    public TownName? Find(NamePart part, Guid? id) => Names.Find(id) is { } one && one.Part == part ? one : null;

    public TownName? FindCategory(string? slug) => slug is null ? null : Names.Of(NamePart.Category).FirstOrDefault(one => one.Code == slug);

    public TownName? FindReason(string? code) => code is null ? null : Names.Of(NamePart.Refusal).FirstOrDefault(one => one.Code == code);

    /// <summary>A department and all below it.</summary>
    public IReadOnlyList<Guid> Below(Guid department)
    {
        List<Guid> found = [department];
        for (var at = 0; at < found.Count; at++)   // grows as it walks
            found.AddRange(Of(NamePart.Department).Where(one => one.ParentId == found[at]).Select(one => one.Id));
        return found;
    }

    public IEnumerable<SelectListItem> Categories() => Tree(NamePart.Category, null, 0, one => one.Code);

    public IEnumerable<SelectListItem> Departments() => Tree(NamePart.Department, null, 0, Value);

    public IEnumerable<SelectListItem> Sectors() => Of(NamePart.Sector).Select(one => new SelectListItem(one.Name, Value(one)));

    public IEnumerable<SelectListItem> Agents() => Of(NamePart.Agent).Where(one => one.Rank is 0).Select(one => new SelectListItem(one.Name, Value(one)));

    /// <summary>Departments with the crews that are at work, to give demands to.</summary>
    public IEnumerable<SelectListItem> Places() => Departments().SelectMany(department => Of(NamePart.Team)
        .Where(team => team.Rank is 0 && team.ParentId is { } of && Value(of) == department.Value).Select(team => new SelectListItem($"{Indent(department.Text)}— {team.Name}", Value(team)))
        .Prepend(department));

    /// <summary>
    /// Who may be given demands: those who treat some, in the departments whose demands this agent gives out, or in the one the list
    /// is narrowed to with all below it. By department.
    /// </summary>
    public IEnumerable<IGrouping<string?, TownName>> Colleagues(AgentIdentity me, RequestFilter filter)
    {
        var giving = me.In(Permission.TriageRequests).Select(scope => scope.Departments).ToList();
        var mine = giving.Contains(null) ? null : giving.SelectMany(departments => departments!).ToHashSet();
        var asked = filter.DepartmentId is { } department ? Below(department).ToHashSet() : null;
        return Of(NamePart.Agent).Where(one => one is { Rank: 0, Code: TownName.Treats } && one.Id != me.Id && IsOf(one, mine) && IsOf(one, asked))
            .GroupBy(one => Find(NamePart.Department, one.ParentId)?.Name).OrderBy(group => group.Key, StringComparer.CurrentCulture);

        static bool IsOf(TownName agent, HashSet<Guid>? departments) => departments is null || agent.ParentId is { } of && departments.Contains(of);
    }

    private IReadOnlyList<TownName> Of(NamePart part) => Names.Ordered(part);

    private IEnumerable<SelectListItem> Tree(NamePart part, Guid? above, int depth, Func<TownName, string> value) => Names.Under(part, above)
        .SelectMany(one => Tree(part, one.Id, depth + 1, value).Prepend(new($"{string.Concat(Enumerable.Repeat("— ", depth))}{one.Name}", value(one))));

    private static string Indent(string name) => name[..^name.TrimStart('—', ' ').Length];

    private static string Value(TownName one) => Value(one.Id);

    private static string Value(Guid id) => $"{id:N}";
}
