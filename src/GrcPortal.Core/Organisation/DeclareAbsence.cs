using GrcPortal.Core.Audit;
using GrcPortal.Core.Data;
using GrcPortal.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Organisation;

/// <summary>Says that an agent is away, himself or an administrator for him; the deputy has his queue and his rights meanwhile.</summary>
public sealed class DeclareAbsence(GrcDbContext db)
{
    /// <summary>The longest absence in one go, in days.</summary>
    public const int MostDays = 366;

    /// <summary>What is wrong with it; null when it is saved.</summary>
    public async Task<AbsenceProblem?> RunAsync(Absence absence, DateOnly today, Stamp stamp, CancellationToken ct)
    {
        if (absence.Until < absence.From) return AbsenceProblem.EndsBeforeItBegins;
        if (absence.Until < today) return AbsenceProblem.Past;
        if (absence.Until.DayNumber - absence.From.DayNumber >= MostDays) return AbsenceProblem.TooLong;
        if (await db.Absences.AnyAsync(other => other.AgentId == absence.AgentId && other.From <= absence.Until && absence.From <= other.Until, ct))
            return AbsenceProblem.Overlaps;
        if (absence.DeputyId is { } deputy)
        {
            if (deputy == absence.AgentId || !await db.Agents.AnyAsync(agent => agent.Id == deputy && agent.IsActive, ct)) return AbsenceProblem.NoDeputy;
            if (await db.Absences.AnyAsync(other => other.AgentId == deputy && other.From <= absence.Until && absence.From <= other.Until, ct))
                return AbsenceProblem.DeputyAway;
        }
        db.Add(absence);
        db.Add(new AuditEntry { At = stamp.At, AgentId = stamp.By.AgentId, Act = AuditAct.AbsenceDeclared, SubjectId = absence.AgentId });
        await db.SaveChangesAsync(ct);
        return null;
    }

    /// <summary>Takes it back; one that was none of his is left alone.</summary>
    public async Task CancelAsync(Guid agentId, Guid absenceId, Stamp stamp, CancellationToken ct)
    {
        if (await db.Absences.SingleOrDefaultAsync(known => known.Id == absenceId && known.AgentId == agentId, ct) is not { } absence) return;
        db.Remove(absence);
        db.Add(new AuditEntry { At = stamp.At, AgentId = stamp.By.AgentId, Act = AuditAct.AbsenceCancelled, SubjectId = agentId });
        await db.SaveChangesAsync(ct);
    }
}

public enum AbsenceProblem { EndsBeforeItBegins, Past, TooLong, Overlaps, NoDeputy, DeputyAway }
