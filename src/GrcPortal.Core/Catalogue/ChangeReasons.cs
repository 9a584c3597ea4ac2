using GrcPortal.Core.Audit;
using GrcPortal.Core.Data;
using GrcPortal.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Catalogue;

/// <summary>Keeps the reasons of refusals and pauses. One is never deleted, nor its code changed: events remember it.</summary>
public sealed class ChangeReasons(GrcDbContext db)
{
    public Task<ReasonProblem?> AddAsync(ReasonKind kind, ReasonWords words, Stamp stamp, CancellationToken ct) => OrganisationLock.AloneAsync(db, async () =>
    {
        var known = await db.ListedReasons.Where(r => r.Kind == kind).ToListAsync(ct);
        if (await ProblemAsync(known, null, words, ct) is { } problem) return problem;
        var added = new ListedReason { Kind = kind, Code = CodeOf(words.Name, known), Name = words.Name, Rank = Ranking.Last(known) };
        Write(added, words);
        db.Add(added);
        db.Add(AuditEntry.Of(AuditAct.ReasonAdded, added.Id, stamp));
        return (ReasonProblem?)null;
    }, ct);

    public Task<ReasonProblem?> ChangeAsync(Guid id, ReasonWords words, Stamp stamp, CancellationToken ct) => OrganisationLock.AloneAsync(db, async () =>
    {
        var changed = await db.ListedReasons.SingleAsync(r => r.Id == id, ct);
        if (await ProblemAsync(await db.ListedReasons.Where(r => r.Kind == changed.Kind).ToListAsync(ct), id, words, ct) is { } problem) return problem;
        Write(changed, words);
        db.Add(AuditEntry.Of(AuditAct.ReasonChanged, id, stamp));
        return (ReasonProblem?)null;
    }, ct);

    public Task MoveAsync(Guid id, bool up, Stamp stamp, CancellationToken ct) => OrganisationLock.AloneAsync(db, async () =>
    {
        var moved = await db.ListedReasons.SingleAsync(r => r.Id == id, ct);
        db.Add(AuditEntry.Of(AuditAct.ReasonChanged, id, stamp));
        return Ranking.Move(await db.ListedReasons.Where(r => r.Kind == moved.Kind).ToListAsync(ct), id, up);
    }, ct);

    /// <summary>Offered or not from now on; one of each kind stays, or nothing could be refused any more.</summary>
    public Task SwitchAsync(Guid id, bool on, Stamp stamp, CancellationToken ct) => OrganisationLock.AloneAsync(db, async () =>
    {
        var reason = await db.ListedReasons.SingleAsync(r => r.Id == id, ct);
        if (reason.IsActive == on) return false;
        if (!on && !await db.ListedReasons.AnyAsync(r => r.Kind == reason.Kind && r.IsActive && r.Id != id, ct)) throw new RuleBrokenException("Reason.LastOne");
        if (on && reason.BodyId is { } body && !await db.Bodies.AnyAsync(b => b.Id == body && b.IsActive, ct)) throw new RuleBrokenException("Reason.BodyGone");
        reason.IsActive = on;
        db.Add(AuditEntry.Of(AuditAct.ReasonChanged, id, stamp));
        return true;
    }, ct);

    private async Task<ReasonProblem?> ProblemAsync(List<ListedReason> known, Guid? id, ReasonWords words, CancellationToken ct) =>
        known.Exists(other => other.Id != id && string.Equals(other.Name, words.Name, StringComparison.OrdinalIgnoreCase)) ? ReasonProblem.NameTaken
        : words.BodyId is { } body && !await db.Bodies.AnyAsync(b => b.Id == body && b.IsActive, ct) ? ReasonProblem.BodyGone
        : null;

    private static void Write(ListedReason reason, ReasonWords words) => (reason.Name, reason.CitizenWords, reason.BodyId) = (words.Name, words.CitizenWords, words.BodyId);

    private static string CodeOf(string name, List<ListedReason> known)
    {
        var slug = PlainWords.Slug(name, 40) is { Length: > 0 } words ? words : "motif";
        return Enumerable.Range(1, known.Count + 1).Select(n => n is 1 ? slug : $"{slug}-{n}").First(code => !known.Exists(other => other.Code == code));
    }
}

/// <summary>What may be said of a reason, and said again otherwise.</summary>
public sealed record ReasonWords(string Name, string? CitizenWords, Guid? BodyId);

public enum ReasonProblem { NameTaken, BodyGone }
