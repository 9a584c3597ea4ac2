using GrcPortal.Core.Data;
using GrcPortal.Core.Interventions;
using GrcPortal.Core.Organisation;
using GrcPortal.Web.Security;
using GrcPortal.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.BackOffice.Interventions.Timing;

/// <summary>Time spent, at the rate that the trade had that day. No version is asked for: two of a crew may note their hours at once.</summary>
[Route("agents/interventions/{id:guid}/temps"), Can(Permission.DoInterventions)]
public sealed class TimingController(GrcDbContext db, InterventionGate gate, IStringLocalizer<InterventionsText> texts) : InterventionController
{
    [HttpGet("nouveau")]
    public async Task<IActionResult> New(Guid id, CancellationToken ct)
    {
        if (await gate.ShowAsync(id, InterventionAct.RecordCost, ct) is not { Intervention: { } intervention }) return NotFound();
        var form = await FurnishedAsync(new() { WorkedOn = intervention.PlannedOn > Today ? Today : intervention.PlannedOn }, intervention, ct);
        form.AgentId = form.Agents.Any(one => one.Value == Me.Id.ToString()) ? Me.Id : null;
        return View(form);
    }

    [HttpPost("nouveau")]
    public async Task<IActionResult> Create(Guid id, TimingForm form, CancellationToken ct)
    {
        if (await gate.ForAsync(id, InterventionAct.RecordCost, ct) is not { } intervention) return NotFound();
        form = await FurnishedAsync(form, intervention, ct);
        var minutes = MinutesOf(form);
        var rate = await RateAsync(form, ct);
        if (!ModelState.IsValid) return Invalid("New", form);

        intervention.RecordTime(form.AgentId!.Value, rate!, form.WorkedOn!.Value, form.From, minutes, Now);
        await db.SaveChangesAsync(ct);
        return DoneWith(id, "TimeRecorded");
    }

    /// <summary>Takes a mistaken entry back.</summary>
    [HttpPost("{entryId:guid}/retrait")]
    public async Task<IActionResult> Destroy(Guid id, Guid entryId, CancellationToken ct)
    {
        if (await gate.ForAsync(id, InterventionAct.RecordCost, ct) is not { } intervention) return NotFound();
        if (await db.TimeEntries.SingleOrDefaultAsync(one => one.Id == entryId && one.InterventionId == id, ct) is not { } entry) return NotFound();

        intervention.Drop(entry);
        db.Remove(entry);
        await db.SaveChangesAsync(ct);
        return DoneWith(id, "TimeDropped");
    }

    private int MinutesOf(TimingForm form)
    {
        if (form.WorkedOn is not { } day) return 0;
        if (day > Today) ModelState.AddModelError(nameof(form.WorkedOn), texts["Time.Future"]);
        else if (day < Today.AddYears(-2)) ModelState.AddModelError(nameof(form.WorkedOn), texts["Time.TooOld"]);

        var (field, minutes) = (form.Duration?.Trim(), form.From, form.To) switch
        {
            ({ Length: > 0 } typed, _, null) => (nameof(form.Duration), TypedDuration.Parse(typed)),
            ({ Length: > 0 }, _, not null) => (nameof(form.Duration), null),
            (_, { } from, { } to) => (nameof(form.To), WorkedTime.Between(day, from, to, Town.Zone)),
            (_, { }, null) => (nameof(form.To), null),
            (_, null, { }) => (nameof(form.From), null),
            _ => (nameof(form.From), (int?)null),
        };
        if (ModelState.ContainsKey(field) && ModelState[field]!.Errors.Count > 0) return 0;
        if (minutes is null) ModelState.AddModelError(field, texts[form is { Duration.Length: > 0, To: not null } ? "Time.Both" : field is nameof(form.Duration) ? "Time.NotADuration" : "Time.Missing"]);
        else if (minutes <= 0) ModelState.AddModelError(field, texts["Time.None"]);
        else if (!WorkedTime.IsPlausible(minutes.Value)) ModelState.AddModelError(field, texts["Time.TooLong", Hours.Say(minutes.Value)]);
        return minutes ?? 0;
    }

    private async Task<HourlyRate?> RateAsync(TimingForm form, CancellationToken ct)
    {
        if (form.AgentId is not { } agentId || form.WorkedOn is not { } day) return null;
        if (form.Agents.All(one => one.Value != agentId.ToString())) ModelState.AddModelError(nameof(form.AgentId), texts["Time.AgentGone"]);
        var own = await db.Agents.Where(a => a.Id == agentId).Select(a => a.TradeId).SingleOrDefaultAsync(ct);
        if ((form.TradeId ?? own) is not { } trade)
        {
            ModelState.AddModelError(nameof(form.TradeId), texts["Time.NoTrade"]);
            return null;
        }
        var rate = await db.HourlyRates.Where(r => r.TradeId == trade && r.From <= day).OrderByDescending(r => r.From).FirstOrDefaultAsync(ct);
        if (rate is null) ModelState.AddModelError(nameof(form.TradeId), texts["Time.NoRate", day]);
        return rate;
    }

    /// <summary>The crew's members and the agents of the department; every trade.</summary>
    private async Task<TimingForm> FurnishedAsync(TimingForm form, Intervention intervention, CancellationToken ct)
    {
        var (team, department, me) = (intervention.TeamId, intervention.DepartmentId, Me.Id);
        var choices = await (from agent in db.Agents
                             let inCrew = db.TeamMembers.Any(member => member.TeamId == team && member.AgentId == agent.Id)
                             where agent.IsActive && (inCrew || agent.DepartmentId == department || agent.Id == me)
                             select new { agent.Id, agent.Name, IsAgent = true, IsFirst = inCrew })
            .Concat(db.Trades.Select(trade => new { trade.Id, trade.Name, IsAgent = false, IsFirst = false })).ToListByAsync(one => one.Name, ct);
        form.Agents = [.. choices.Where(one => one.IsAgent).OrderByDescending(one => one.IsFirst).Select(one => new SelectListItem(one.Name, one.Id.ToString()))];
        form.Trades = [.. choices.Where(one => !one.IsAgent).Select(one => new SelectListItem(one.Name, one.Id.ToString()))];
        return form;
    }
}
