using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Data;
using GrcPortal.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Organisation;

/// <summary>The names of all that a demand can point at, from the memory of its authority.</summary>
public sealed class ReadTownNames(GrcDbContext db, CurrentTenant tenant, TownMemory memory)
{
    public ValueTask<TownNames> RunAsync(CancellationToken ct) => memory.ReadAsync(tenant.Id, () => ReadAsync(ct));

    /// <summary>With these among them: what another node has just added is read now, not in half a minute.</summary>
    public async ValueTask<TownNames> RunAsync(IEnumerable<Guid?> needed, CancellationToken ct)
    {
        var names = await RunAsync(ct);
        if (needed.All(names.Knows)) return names;
        memory.Forget(tenant.Id);
        return await RunAsync(ct);
    }

    private async Task<TownNames> ReadAsync(CancellationToken ct)
    {
        var rows = await db.Categories.Select(c => new { Part = NamePart.Category, c.Id, c.ParentId, c.Name, Code = c.Slug, c.Rank })
            .Concat(db.Departments.Select(d => new { Part = NamePart.Department, d.Id, d.ParentId, d.Name, Code = "", Rank = 0 }))
            .Concat(db.Teams.Select(t => new { Part = NamePart.Team, t.Id, ParentId = (Guid?)t.DepartmentId, t.Name, Code = "", Rank = t.IsActive ? 0 : 1 }))
            .Concat(db.Suppliers.Select(s => new { Part = NamePart.Supplier, s.Id, ParentId = (Guid?)null, s.Name, Code = "", Rank = 0 }))
            .Concat(db.Bodies.Select(b => new { Part = NamePart.Body, b.Id, ParentId = (Guid?)null, b.Name, Code = "", Rank = 0 }))
            .Concat(db.Sectors.Select(s => new { Part = NamePart.Sector, s.Id, ParentId = (Guid?)null, s.Name, s.Code, s.Rank }))
            .Concat(db.Agents.Select(a => new
            {
                Part = NamePart.Agent,
                a.Id,
                ParentId = a.DepartmentId,
                a.Name,
                Code = db.RoleGrants.Any(g => g.AgentId == a.Id && db.Set<RolePermission>().Any(p => p.RoleId == g.RoleId && p.Permission == Permission.TreatRequests)) ? TownName.Treats : "",
                Rank = a.IsActive ? 0 : 1,
            }))
            .Concat(db.ListedReasons.Select(r => new { Part = r.Kind == ReasonKind.Refusal ? NamePart.Refusal : NamePart.Pause, r.Id, ParentId = (Guid?)null, r.Name, r.Code, r.Rank }))
            .AsNoTracking().ToListAsync(ct);
        return new([.. rows.Select(row => new TownName(row.Part, row.Id, row.ParentId, row.Name, row.Code, row.Rank))]);
    }
}

public enum NamePart { Category, Department, Team, Supplier, Body, Sector, Agent, Refusal, Pause }

/// <param name="Code">A category's address, a reason's code, whether an agent treats demands.</param>
/// <param name="Rank">The authority's own order; of crews and agents, 1 when they are no longer there.</param>
public sealed record TownName(NamePart Part, Guid Id, Guid? ParentId, string Name, string Code, int Rank)
{
    public const string Treats = "treats";
}

public sealed class TownNames(IReadOnlyList<TownName> all)
{
    private readonly FrozenDictionary<Guid, TownName> _all = all.ToFrozenDictionary(one => one.Id);
    private readonly ILookup<NamePart, TownName> _parts = all.ToLookup(one => one.Part);

    private readonly ConcurrentDictionary<(string Language, NamePart Part), InOrder> _ordered = new();

    public IEnumerable<TownName> Of(NamePart part) => _parts[part];

    /// <summary>In the authority's order, then the language's: sorted once for each language.</summary>
    public IReadOnlyList<TownName> Ordered(NamePart part) => Order(part).All;

    /// <summary>Those right below one, or at the top; in the same order.</summary>
    public IEnumerable<TownName> Under(NamePart part, Guid? parent) => Order(part).ByParent[parent];

    public TownName? Find(Guid? id) => id is { } known ? _all.GetValueOrDefault(known) : null;

    public string? NameOf(Guid? id) => Find(id)?.Name;

    public string? NameOf(NamePart reason, string? code) => code is null ? null : _parts[reason].FirstOrDefault(one => one.Code == code)?.Name;

    public bool Knows(Guid? id) => id is not { } known || _all.ContainsKey(known);

    private InOrder Order(NamePart part) => _ordered.GetOrAdd((CultureInfo.CurrentCulture.Name, part), _ =>
    {
        TownName[] all = [.. _parts[part].OrderBy(one => one.Rank).ThenBy(one => one.Name, StringComparer.CurrentCulture)];
        return new(all, all.ToLookup(one => one.ParentId));
    });

    private sealed record InOrder(IReadOnlyList<TownName> All, ILookup<Guid?, TownName> ByParent);
}
