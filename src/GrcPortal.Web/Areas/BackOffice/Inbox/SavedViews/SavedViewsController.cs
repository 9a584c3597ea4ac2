using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Listing;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.BackOffice.Inbox.SavedViews;

/// <summary>An agent's own views: kept, renamed, put in order, dropped. What is kept is read and written again, so that only codes and ids of ours stay in it.</summary>
[Route("agents/demandes/vues"), Can(Permission.ReadRequests)]
public sealed class SavedViewsController(GrcDbContext db, IStringLocalizer<InboxText> texts) : BackOfficeController
{
    public const int Most = 30;

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await MineAsync(ct));

    [HttpPost]
    public async Task<IActionResult> Create(SavedViewForm form, CancellationToken ct)
    {
        var mine = await MineAsync(ct);
        var query = InboxAddress.Normal(form.Query);
        if (mine.Count >= Most) ModelState.AddModelError("", texts["SavedViews.Full", Most]);
        if (!ModelState.IsValid) return Invalid("Index", mine);

        if (mine.FirstOrDefault(view => view.Name == form.Name) is { } same) same.Query = query;
        else db.Add(new SavedView { AgentId = Me.Id, Name = form.Name!, Query = query, Rank = mine.Count is 0 ? 1 : mine[^1].Rank + 1 });
        await db.SaveChangesAsync(ct);
        Flash("ViewSaved", form.Name!);
        return LocalRedirect($"/agents/demandes?{query}");
    }

    [HttpPost("{viewId:guid}/nom")]
    public async Task<IActionResult> Update(Guid viewId, SavedViewForm form, CancellationToken ct)
    {
        var mine = await MineAsync(ct);
        if (mine.FirstOrDefault(view => view.Id == viewId) is not { } view) return NotFound();
        if (!ModelState.IsValid) return Invalid("Index", mine);

        view.Name = form.Name!;
        return await SavedAsync(ct);
    }

    /// <summary>One place up.</summary>
    [HttpPost("{viewId:guid}/rang")]
    public async Task<IActionResult> Move(Guid viewId, CancellationToken ct)
    {
        var mine = await MineAsync(ct);
        var at = mine.FindIndex(view => view.Id == viewId);
        if (at < 0) return NotFound();
        if (at > 0) (mine[at - 1], mine[at]) = (mine[at], mine[at - 1]);
        for (var rank = 0; rank < mine.Count; rank++) mine[rank].Rank = rank + 1;
        return await SavedAsync(ct);
    }

    [HttpPost("{viewId:guid}/retrait")]
    public async Task<IActionResult> Destroy(Guid viewId, CancellationToken ct)
    {
        if ((await MineAsync(ct)).FirstOrDefault(view => view.Id == viewId) is not { } view) return NotFound();
        db.Remove(view);
        return await SavedAsync(ct);
    }

    private async Task<IActionResult> SavedAsync(CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        return LocalRedirect("/agents/demandes/vues");
    }

    private Task<List<SavedView>> MineAsync(CancellationToken ct)
    {
        var me = Me.Id;
        return db.SavedViews.Where(view => view.AgentId == me).OrderBy(view => view.Rank).ThenBy(view => view.Id).ToListAsync(ct);
    }
}
