using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.House;

/// <summary>What a town is set to, for those who call the administration: one of each, and one more where the call removes it.</summary>
internal sealed class AccessSettings
{
    private readonly Dictionary<string, Guid> _ids = [];

    public static async Task<AccessSettings> OfAsync(Town town)
    {
        var (department, body) = (new Department { Name = "Archives" }, new Body { Name = "Musée national" });
        var team = new Team { DepartmentId = department.Id, Name = "Équipe des archives" };
        ListedReason[] reasons = [.. Enumerable.Range(1, 2).Select(n => new ListedReason { Kind = ReasonKind.Pause, Code = $"acces-{n}", Name = $"Accès {n}" })];
        var template = new ReplyTemplate { Name = "Accès", Act = RequestAct.Reply, Body = "Bonjour." };
        var made = new AccessSettings();
        await town.DoAsync(async db =>
        {
            var sectorless = await db.Categories.Where(c => c.ParentId != null && c.Slug != "nid-de-poule").OrderBy(c => c.Code).Select(c => c.Id).Take(2).ToListAsync();
            RoutingRule[] rules = [.. sectorless.Select(category => new RoutingRule { CategoryId = category, DepartmentId = department.Id, Rank = 100 })];
            db.Add(department);
            await db.SaveChangesAsync();
            db.AddRange([team, body, template, .. reasons, .. rules]);
            await db.SaveChangesAsync();
            (made._ids["ruleId"], made._ids["ruleId gone"]) = (rules[0].Id, rules[^1].Id);
        });
        (made._ids["departmentId"], made._ids["teamId"], made._ids["bodyId"], made._ids["reasonId"], made._ids["templateId"]) = (department.Id, team.Id, body.Id, reasons[0].Id, template.Id);
        return made;
    }

    public bool Knows(string name) => _ids.ContainsKey(name);

    public string Value(string name, string route) =>
        (_ids.TryGetValue($"{name} gone", out var gone) && route.EndsWith("suppression", StringComparison.Ordinal) ? gone : _ids[name]).ToString();
}
