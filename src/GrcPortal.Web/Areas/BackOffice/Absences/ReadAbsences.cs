using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Web.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.BackOffice.Absences;

/// <summary>What the form of an absence is furnished with, whoever fills it in, and what it is told when it is wrong.</summary>
public sealed class ReadAbsences(GrcDbContext db, IStringLocalizer<AbsencesText> texts)
{
    public async Task<AbsenceForm> FurnishAsync(AbsenceForm form, Guid agentId, DateOnly today, CancellationToken ct)
    {
        form.Deputies =
        [
            new(texts["DeputyId.None"], ""),
            .. await db.Agents.Where(agent => agent.IsActive && agent.Id != agentId)
                .Select(agent => new SelectListItem(agent.Name, agent.Id.ToString())).ToListByAsync(one => one.Text, ct),
        ];
        form.Declared = await db.Absences.Where(a => a.AgentId == agentId && a.Until >= today).OrderBy(a => a.From)
            .Select(a => new AbsenceRow(a.Id, a.From, a.Until, db.Agents.Where(d => d.Id == a.DeputyId).Select(d => d.Name).SingleOrDefault())).ToListAsync(ct);
        return form;
    }

    public void Tell(ModelStateDictionary model, AbsenceProblem problem) => model.AddModelError(problem switch
    {
        AbsenceProblem.NoDeputy or AbsenceProblem.DeputyAway => nameof(AbsenceForm.DeputyId),
        AbsenceProblem.Overlaps => nameof(AbsenceForm.From),
        _ => nameof(AbsenceForm.Until),
    }, texts[$"Problem.{problem}"]);
}
