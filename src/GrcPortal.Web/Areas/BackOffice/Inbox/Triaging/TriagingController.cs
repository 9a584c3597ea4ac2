using System.Globalization;
using System.Text.Json;
using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Listing;
using GrcPortal.Web.Areas.BackOffice.Requests;
using GrcPortal.Web.Areas.BackOffice.Requests.Assigning;
using GrcPortal.Web.Security;
using GrcPortal.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.BackOffice.Inbox.Triaging;

/// <summary>One act on all that was ticked. Each demand is a save of its own: one that fails costs the others nothing, and the page after it says so of each.</summary>
[Route("agents/demandes/lot"), Can(Permission.TriageRequests)]
public sealed class TriagingController(
    GrcDbContext db, RequestGate gate, ReadFilterChoices choices, ReadAgentIdentity identities, IStringLocalizer<AssigningText> texts) : BackOfficeController
{
    private const string Kept = "Triage", List = "/agents/demandes";

    [HttpPost]
    public async Task<IActionResult> Create(TriagingForm form, CancellationToken ct)
    {
        var back = form.Back is { } asked && Url.IsLocalUrl(asked) && asked.StartsWith(List + "?", StringComparison.Ordinal) ? asked : List;
        var picked = form.Chosen.Select(Parse).OfType<(Guid Id, uint Version)>().DistinctBy(one => one.Id).Take(RequestList.PageSize).ToList();
        if (picked.Count is 0 || form.Act is not { } act) return Refused("NothingPicked", back);
        var taker = act is TriageAct.Assign ? await TakerAsync(form.PlaceId, ct) : null;
        if (act is TriageAct.Assign && taker is null) return Refused("NoPlacePicked", back);
        if (taker?.Colleague is { } colleague && await AwayUntilAsync(colleague.Id, ct) is { } until)
        {
            TempData["Flash"] = texts["AgentId.Away", colleague.Name, until].Value;
            return LocalRedirect(back);
        }

        List<TriagedId> outcomes = [];
        foreach (var (id, version) in picked) outcomes.Add(new(id, await OneAsync(id, version, taker, ct)));
        TempData[Kept] = JsonSerializer.Serialize(new TriageReport(act, outcomes, back));
        return RedirectToAction(nameof(Show));
    }

    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken ct)
    {
        if (TempData.Peek(Kept) is not string kept) return LocalRedirect(List);
        var report = JsonSerializer.Deserialize<TriageReport>(kept)!;
        var ids = report.Demands.Select(one => one.Id).ToList();
        var seen = await db.Requests.VisibleTo(Me).Where(r => ids.Contains(r.Id))
            .Select(r => new { r.Id, r.Year, r.Number, r.Phase, Category = db.Categories.Single(c => c.Id == r.CategoryId).Name }).ToDictionaryAsync(r => r.Id, ct);
        return View(new TriagePage(report.Act, report.Back,
        [
            .. report.Demands.Select(one => seen.TryGetValue(one.Id, out var request)
                ? new TriagedRow(one.Id, one.Outcome, RequestNumber.Format(request.Year, request.Number), request.Category, request.Phase)
                : new(one.Id, one.Outcome, null, null, null)),
        ]));
    }

    private async Task<TriageOutcome> OneAsync(Guid id, uint version, Taker? taker, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        try
        {
            if (await gate.ForAsync(id, taker is null ? RequestAct.Accept : RequestAct.Assign, ct, version) is not { } request) return TriageOutcome.Gone;
            if (taker?.Colleague is { } colleague && !RequestPolicy.Sees(colleague, request)) return TriageOutcome.NotTheirs;
            if (taker is null) request.Accept(Now);
            else request.Assign(taker.To, Now);
            await db.SaveChangesAsync(ct);
            return TriageOutcome.Done;
        }
        catch (NotAllowedException)
        {
            return TriageOutcome.NotYours;
        }
        catch (RuleBrokenException)
        {
            return TriageOutcome.NotNow;
        }
        catch (DbUpdateException lost) when (lost.IsLostRace())
        {
            return TriageOutcome.Changed;
        }
    }

    private async Task<Taker?> TakerAsync(Guid? id, CancellationToken ct)
    {
        if (id == Me.Id) return new(Assignment.To(Me.Id));
        var known = await choices.RunAsync(Me, ct);
        if (known.Find(NamePart.Team, id) is { Rank: 0 } team) return new(new(team.ParentId, team.Id, null));
        if (known.Find(NamePart.Department, id) is { } department) return new(new(department.Id, null, null));
        return known.Colleagues(Me, RequestFilter.None).SelectMany(group => group).FirstOrDefault(one => one.Id == id) is { } colleague
            ? new(Assignment.To(colleague.Id), await identities.RunAsync(colleague.Id, colleague.Name, Today, ct))
            : null;
    }

    private Task<DateOnly?> AwayUntilAsync(Guid agentId, CancellationToken ct) =>
        db.Absences.Where(a => a.AgentId == agentId && a.From <= Today && Today <= a.Until).MaxAsync(a => (DateOnly?)a.Until, ct);

    private LocalRedirectResult Refused(string why, string back)
    {
        Flash(why);
        return LocalRedirect(back);
    }

    private static (Guid Id, uint Version)? Parse(string pick) =>
        pick.Split('.') is [var id, var version] && Guid.TryParseExact(id, "N", out var known) && uint.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var seen)
            ? (known, seen)
            : null;

    /// <summary>Whom demands are given to; a colleague is given none that he could not see by himself.</summary>
    private sealed record Taker(Assignment To, AgentIdentity? Colleague = null);
}

public sealed record TriagePage(TriageAct Act, string Back, IReadOnlyList<TriagedRow> Rows)
{
    public int Done => Rows.Count(row => row.Outcome is TriageOutcome.Done);
}
