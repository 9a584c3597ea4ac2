using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Security;
using GrcPortal.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.BackOffice.Requests.Assigning;

[Route("agents/demandes/{id:guid}/affectation"), Can(Permission.ReadRequests)]
public sealed class AssigningController(GrcDbContext db, RequestGate gate, ReadAssignable assignable, IStringLocalizer<AssigningText> texts) : BackOfficeController
{
    [HttpGet]
    public async Task<IActionResult> New(Guid id, CancellationToken ct) =>
        await gate.ShowAsync(id, RequestAct.Assign, ct) is { } shown
            ? View(await FurnishedAsync(new() { PlaceId = shown.Request.TeamId ?? shown.Request.DepartmentId, AgentId = shown.Request.AssigneeId, Version = shown.Version }, shown.Request, ct))
            : NotFound();

    [HttpPost]
    public async Task<IActionResult> Create(Guid id, AssigningForm form, CancellationToken ct)
    {
        if (await gate.ForAsync(id, RequestAct.Assign, ct, form.Version) is not { } request) return NotFound();
        var place = (await assignable.PlacesAsync(Today, ct)).SingleOrDefault(known => known.Id == form.PlaceId);
        if (form.PlaceId is not null && place is null) ModelState.AddModelError(nameof(form.PlaceId), texts["PlaceId.Gone"]);
        if (form.AgentId is not null) await CheckAgentAsync(form, request, place, ct);
        else if (place is null || place.TeamId is null && place.DepartmentId == request.DepartmentId)
            ModelState.AddModelError(nameof(form.AgentId), texts["AgentId.Nobody"]);
        if (!ModelState.IsValid) return Invalid("New", await FurnishedAsync(form, request, ct));

        request.Assign(new(place?.DepartmentId, place?.TeamId, form.AgentId), Now);
        await db.SaveChangesAsync(ct);
        return Done(form.AgentId is null ? "RequestOriented" : "RequestAssigned", id);
    }

    /// <summary>Someone of the list, at work today, and of the place the demand is sent to.</summary>
    private async Task CheckAgentAsync(AssigningForm form, ServiceRequest request, WorkPlace? place, CancellationToken ct)
    {
        var colleague = (await assignable.ColleaguesAsync(request, Me.Id, Today, ct)).SingleOrDefault(known => known.Id == form.AgentId);
        if (colleague is null) ModelState.AddModelError(nameof(form.AgentId), texts["AgentId.Gone"]);
        else if (colleague.AwayUntil is { } until)
        {
            ModelState.AddModelError(nameof(form.AgentId), colleague.Deputy is { } deputy
                ? texts["AgentId.AwayWithDeputy", colleague.Name, until, deputy]
                : texts["AgentId.Away", colleague.Name, until]);
        }
        else if (place is not null && colleague.Id != Me.Id && !IsOf(colleague, place, await assignable.PlacesAsync(Today, ct)))
            ModelState.AddModelError(nameof(form.AgentId), texts["AgentId.Elsewhere", colleague.Name, place.Name]);
    }

    private static bool IsOf(Colleague colleague, WorkPlace place, IReadOnlyList<WorkPlace> places) => place.TeamId is { } team
        ? colleague.Teams.Contains(team)
        : colleague.DepartmentId is { } department && ReadAssignable.Below(place.DepartmentId, places).Contains(department);

    private async Task<AssigningForm> FurnishedAsync(AssigningForm form, ServiceRequest request, CancellationToken ct)
    {
        var places = await assignable.PlacesAsync(Today, ct);
        var colleagues = await assignable.ColleaguesAsync(request, Me.Id, Today, ct);
        var least = colleagues.FirstOrDefault(one => one.AwayUntil is null && one.Id != Me.Id);
        form.Places = [.. Tree(places, null, 0)];
        form.Agents =
        [
            new ChoiceItem(texts["AgentId.Open"], "", texts["AgentId.Open.Hint"]),
            .. colleagues.Select(one => new ChoiceItem(one.Id == Me.Id ? texts["Me", one.Name] : one.Name, one.Id.ToString(), Hint(one, places, one == least))),
        ];
        return form;
    }

    private string Hint(Colleague one, IReadOnlyList<WorkPlace> places, bool least)
    {
        string?[] said =
        [
            places.FirstOrDefault(place => place.TeamId is { } team && one.Teams.Contains(team))?.Name
                ?? places.FirstOrDefault(place => place.Id == one.DepartmentId)?.Name,
            one.AwayUntil is { } until ? texts["Away", until]
                : one.Carries switch { 0 => texts["Carries.None"].Value, 1 => texts["Carries.One"].Value, _ => texts["Carries", one.Carries].Value },
            least ? texts["Least"].Value : null,
        ];
        return string.Join(" · ", said.Where(words => words is not null));
    }

    private static IEnumerable<SelectListItem> Tree(IReadOnlyList<WorkPlace> places, Guid? above, int depth) =>
        places.Where(place => place.ParentId == above).OrderBy(place => place.TeamId is not null).ThenBy(place => place.Name, StringComparer.CurrentCulture)
            .SelectMany(place => Tree(places, place.Id, depth + 1).Prepend(new($"{string.Concat(Enumerable.Repeat("— ", depth))}{place.Name}", place.Id.ToString())));
}
