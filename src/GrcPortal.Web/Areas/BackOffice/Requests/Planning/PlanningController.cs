using GrcPortal.Core.Data;
using GrcPortal.Core.Interventions;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Areas.BackOffice.Interventions;
using GrcPortal.Web.Security;
using GrcPortal.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.BackOffice.Requests.Planning;

/// <summary>Plans an intervention from a demand, and for the others it can serve on the way.</summary>
[Route("agents/demandes/{id:guid}/interventions/nouvelle"), Can(Permission.PlanInterventions)]
public sealed class PlanningController(
    GrcDbContext db, RequestGate requests, InterventionGate gate, ReadExecutants executants, NearbyDemands nearby, AddIntervention add,
    IStringLocalizer<InterventionsText> texts) : InterventionController
{
    [HttpGet]
    public async Task<IActionResult> New(Guid id, CancellationToken ct)
    {
        if (await requests.ShowAsync(id, RequestAct.Plan, ct) is not { } shown) return NotFound();
        var offered = await nearby.OfferAsync(Me, shown.Request, ct);
        var form = new PlanningForm { Version = shown.Version, Executants = await executants.RunAsync(Me, ct), Offered = offered.ToDictionary(one => one.Id) };
        form.Demands.AddRange(offered.Where(one => one.Id != id).Select(one => new ChosenDemand { Id = one.Id }).Prepend(new() { Id = id, Chosen = true }));
        return View(form);
    }

    [HttpPost]
    public async Task<IActionResult> Create(Guid id, PlanningForm form, string? ajouter, CancellationToken ct)
    {
        if (await requests.ForAsync(id, RequestAct.Plan, ct, form.Version) is not { } request) return NotFound();
        form = await FurnishedAsync(form, ct);
        await AddNumbersAsync(form, ct);
        if (ajouter is not null) return Added(form);

        var slot = form.Read(Today, ModelState, key => texts[key]);
        var served = await ServedAsync(request, form, ct);
        if (!ModelState.IsValid || slot is null) return Invalid("New", await FurnishedAsync(form, ct));

        var intervention = Intervention.Plan(slot, served, form.Sharing, TidyText.Of(form.Instructions), Today.Year, Now);
        await add.RunAsync(intervention, ct);
        return DoneWith(intervention.Id, "InterventionPlanned");
    }

    /// <summary>The same form, with what was looked for among the demands to choose from.</summary>
    private ViewResult Added(PlanningForm form)
    {
        if (ModelState.TryGetValue(nameof(form.Numbers), out var looked) && looked.Errors.Count > 0) return Invalid("New", form);
        ModelState.Clear();
        return View("New", form);
    }

    private async Task<PlanningForm> FurnishedAsync(PlanningForm form, CancellationToken ct)
    {
        form.Executants = await executants.RunAsync(Me, ct);
        form.Offered = await nearby.NamedAsync(Me, [.. form.Demands.Select(one => one.Id)], ct);
        form.Demands.RemoveAll(one => !form.Offered.ContainsKey(one.Id));
        return form;
    }

    private async Task AddNumbersAsync(PlanningForm form, CancellationToken ct)
    {
        var unknown = new List<string>();
        foreach (var typed in (form.Numbers ?? "").Split([' ', ',', ';', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().Take(PlanningForm.MostDemands))
        {
            if (RequestNumber.Parse(typed) is not { } number || await nearby.FindAsync(Me, number, ct) is not { } found) unknown.Add(typed);
            else if (form.Demands.Find(one => one.Id == found) is { } listed) listed.Chosen = true;
            else form.Demands.Add(new() { Id = found, Chosen = true });
        }
        if (unknown.Count > 0) ModelState.AddModelError(nameof(form.Numbers), texts["Plan.NumberUnknown", string.Join(", ", unknown)]);
        else form.Numbers = null;
        form.Offered = await nearby.NamedAsync(Me, [.. form.Demands.Select(one => one.Id)], ct);
    }

    private async Task<List<Served>> ServedAsync(ServiceRequest request, PlanningForm form, CancellationToken ct)
    {
        var weights = form.Demands.Where(one => one.Chosen).DistinctBy(one => one.Id).ToDictionary(one => one.Id, one => one.Weight ?? 1);
        var others = weights.Keys.Where(id => id != request.Id).ToList();
        if (others.Count >= PlanningForm.MostDemands) ModelState.AddModelError(nameof(form.Numbers), texts["Plan.TooMany", PlanningForm.MostDemands]);
        var demands = await db.Requests.VisibleTo(Me).Include(r => r.Requesters).Where(r => others.Contains(r.Id)).OrderBy(r => r.Id).ToListAsync(ct);
        foreach (var refused in demands.Where(demand => !demand.Can(RequestAct.Plan) || !RequestPolicy.Allows(Me, demand, RequestAct.Plan)))
            ModelState.AddModelError(nameof(form.Numbers), texts["Plan.NotNow", refused.Reference]);
        var elsewhere = await gate.ElsewhereAsync([request.Id, .. others], but: null, ct);
        return [.. demands.Prepend(request).Select(demand => new Served(demand, elsewhere.Contains(demand.Id), weights.GetValueOrDefault(demand.Id, 1)))];
    }
}
