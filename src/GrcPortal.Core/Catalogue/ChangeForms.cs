using GrcPortal.Core.Audit;
using GrcPortal.Core.Data;
using GrcPortal.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Catalogue;

/// <summary>
/// Writes the form of a category. What citizens fill in is never changed under them: the draft beside it is, and becomes the
/// next version when it is published. Two administrators at one draft each change a question; the second at the same one is told.
/// </summary>
public sealed class ChangeForms(GrcDbContext db)
{
    /// <summary>The draft to work on: begun from the published version, or from an older one that is restored.</summary>
    public Task<FormVersion> DraftAsync(Guid categoryId, Guid? from, Stamp stamp, CancellationToken ct) => OrganisationLock.AloneAsync(db, async () =>
    {
        var versions = await db.FormVersions.Where(f => f.CategoryId == categoryId).ToListAsync(ct);
        var draft = versions.Find(version => version.State is FormState.Draft);
        var source = from is { } id ? versions.Find(version => version.Id == id) : versions.Find(version => version.State is FormState.Published);
        if (draft is not null)
        {
            if (from is null || source is null) return draft;
            draft.Definition = source.Definition;
        }
        else
        {
            db.Add(draft = new()
            {
                CategoryId = categoryId,
                Number = versions.Select(version => version.Number).DefaultIfEmpty().Max() + 1,
                Definition = source?.Definition ?? FormDefinition.Empty,
                MadeAt = stamp.At,
                AgentId = stamp.By.AgentId,
            });
        }
        db.Add(AuditEntry.Of(AuditAct.FormDrafted, draft.Id, stamp));
        return draft;
    }, ct);

    public Task AddAsync(Guid categoryId, FieldDefinition field, Stamp stamp, CancellationToken ct) => EditAsync(categoryId, stamp, fields => [.. fields, field], ct);

    /// <param name="seen">The question as its author had it before him.</param>
    public Task ChangeAsync(Guid categoryId, FieldDefinition field, string seen, Stamp stamp, CancellationToken ct) => EditAsync(categoryId, stamp, fields =>
    {
        if (fields.FirstOrDefault(known => known.Key == field.Key) is not { } known || known.Print() != seen) throw new RuleBrokenException("Form.Changed");
        return [.. fields.Select(one => one.Key == field.Key ? field : one)];
    }, ct);

    public Task RemoveAsync(Guid categoryId, string key, Stamp stamp, CancellationToken ct) => EditAsync(categoryId, stamp, fields => [.. fields.Where(field => field.Key != key)], ct);

    public Task MoveAsync(Guid categoryId, string key, bool up, Stamp stamp, CancellationToken ct) => EditAsync(categoryId, stamp, fields =>
    {
        List<FieldDefinition> moved = [.. fields];
        var at = moved.FindIndex(field => field.Key == key);
        var to = up ? at - 1 : at + 1;
        if (at >= 0 && to >= 0 && to < moved.Count) (moved[at], moved[to]) = (moved[to], moved[at]);
        return moved;
    }, ct);

    public Task DropAsync(Guid categoryId, Stamp stamp, CancellationToken ct) => OrganisationLock.AloneAsync(db, async () =>
    {
        if (await FindAsync(categoryId, FormState.Draft, ct) is not { } draft) return false;
        db.Remove(draft);
        db.Add(AuditEntry.Of(AuditAct.FormDropped, draft.Id, stamp));
        return true;
    }, ct);

    /// <summary>The draft becomes what citizens fill in, and the version before it retires, in one commit. What must be mended first, if anything.</summary>
    public Task<IReadOnlyList<DefinitionFault>> PublishAsync(Guid categoryId, Stamp stamp, CancellationToken ct) => OrganisationLock.AloneAsync(db, async () =>
    {
        var draft = await FindAsync(categoryId, FormState.Draft, ct) ?? throw new RuleBrokenException("Form.NoDraft");
        var faults = CheckDefinition.FaultsOf(draft.Definition);
        if (faults.Count > 0) return faults;
        if (await FindAsync(categoryId, FormState.Published, ct) is { } former)
        {
            former.Retire();
            await db.SaveChangesAsync(ct);   // one published version at a time, at each statement
        }
        draft.Publish(stamp.At);
        db.Add(AuditEntry.Of(AuditAct.FormPublished, draft.Id, stamp));
        return faults;
    }, ct);

    private Task<bool> EditAsync(Guid categoryId, Stamp stamp, Func<IReadOnlyList<FieldDefinition>, IReadOnlyList<FieldDefinition>> edit, CancellationToken ct) => OrganisationLock.AloneAsync(db, async () =>
    {
        var draft = await FindAsync(categoryId, FormState.Draft, ct) ?? throw new RuleBrokenException("Form.NoDraft");
        draft.Definition = new() { Fields = edit(draft.Definition.Fields) };
        db.Add(AuditEntry.Of(AuditAct.FormChanged, draft.Id, stamp));
        return true;
    }, ct);

    private Task<FormVersion?> FindAsync(Guid categoryId, FormState state, CancellationToken ct) => db.FormVersions.SingleOrDefaultAsync(f => f.CategoryId == categoryId && f.State == state, ct);
}
