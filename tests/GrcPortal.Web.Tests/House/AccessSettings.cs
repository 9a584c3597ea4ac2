using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Clocks;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.House;

/// <summary>What a town is set to, for those who call the administration: one of each, and one more where the call ends it.</summary>
internal sealed class AccessSettings
{
    /// <summary>How the addresses end that leave nothing to call again.</summary>
    private static readonly string[] Endings = ["suppression", "abandon", "publication", "questions/retrait"];

    private readonly Dictionary<string, Guid> _ids = [];

    public static async Task<AccessSettings> OfAsync(Town town)
    {
        var made = new AccessSettings();
        await town.DoAsync(async db =>
        {
            var department = new Department { Name = "Archives d'accès" };
            db.Add(department);
            await db.SaveChangesAsync();
            made.Keep("departmentId", department.Id);
            await made.AddListsAsync(db, department.Id);
            var family = await db.Categories.Where(c => c.ParentId == null).Select(c => c.Id).FirstAsync();
            made.AddCategory(db, family, "");
            foreach (var ending in Endings.Skip(1)) made.AddCategory(db, family, ending);
            await db.SaveChangesAsync();
        });
        return made;
    }

    public bool Knows(string name) => name is "key" || _ids.ContainsKey(name);

    public string Value(string name, string route) => name is "key" ? "la-cle"
        : (Endings.Select(ending => _ids.TryGetValue($"{name} {ending}", out var gone) && Ends(route, ending) ? gone : (Guid?)null).FirstOrDefault(gone => gone is not null) ?? _ids[name]).ToString();

    private static bool Ends(string route, string ending) => ending.Split('/') is [var folder, var last] ? route.Contains($"/{folder}/", StringComparison.Ordinal) && route.EndsWith(last, StringComparison.Ordinal)
        : route.EndsWith(ending, StringComparison.Ordinal);

    private void Keep(string name, Guid id) => _ids[name] = id;

    private async Task AddListsAsync(Core.Data.GrcDbContext db, Guid department)
    {
        var (team, body, trade) = (new Team { DepartmentId = department, Name = "Équipe d'accès" }, new Body { Name = "Musée d'accès" }, new Trade { Name = "Archiviste d'accès" });
        ListedReason[] reasons = [.. Enumerable.Range(1, 2).Select(n => new ListedReason { Kind = ReasonKind.Pause, Code = $"acces-{n}", Name = $"Accès {n}" })];
        var template = new ReplyTemplate { Name = "Accès", Act = RequestAct.Reply, Body = "Bonjour." };
        var routed = await db.Categories.Where(c => c.ParentId != null && c.Slug != "nid-de-poule").OrderBy(c => c.Code).Select(c => c.Id).Take(2).ToListAsync();
        RoutingRule[] rules = [.. routed.Select(category => new RoutingRule { CategoryId = category, DepartmentId = department, Rank = 100 })];
        WorkCalendar[] calendars = [.. Enumerable.Range(1, 2).Select(n => new WorkCalendar { Name = $"Accès {n}", Definition = StartingCalendars.Crews })];
        db.AddRange(calendars);
        db.AddRange([team, body, trade, template, .. reasons, .. rules]);
        foreach (var (name, id) in (IEnumerable<(string, Guid)>)[("teamId", team.Id), ("bodyId", body.Id), ("tradeId", trade.Id), ("reasonId", reasons[0].Id), ("templateId", template.Id), ("ruleId", rules[0].Id), ("ruleId suppression", rules[^1].Id), ("calendarId", calendars[0].Id), ("calendarId suppression", calendars[1].Id)])
            Keep(name, id);
    }

    /// <summary>With a draft of its form, and a version that was published once.</summary>
    private void AddCategory(Core.Data.GrcDbContext db, Guid family, string ending)
    {
        var slug = PlainWords.Slug($"acces {ending}");
        var category = new Category { Code = slug, Slug = slug, Name = slug, Summary = slug, ParentId = family, State = CategoryState.Draft };
        var definition = new FormDefinition { Fields = [new() { Key = "la-cle", Type = FieldType.Text, Label = "Quoi ?" }] };
        FormVersion[] versions = [.. Enumerable.Range(1, 2).Select(n => new FormVersion { CategoryId = category.Id, Number = n, Definition = definition, MadeAt = TestClock.Now })];
        versions[0].Publish(TestClock.Now);
        versions[0].Retire();
        db.AddRange([category, .. versions]);
        Keep($"categoryId {ending}".Trim(), category.Id);
        if (ending is "") Keep("versionId", versions[0].Id);
    }
}
