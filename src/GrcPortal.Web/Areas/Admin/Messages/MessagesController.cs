using GrcPortal.Core.Audit;
using GrcPortal.Core.Data;
using GrcPortal.Core.Notifications;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Security;
using GrcPortal.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.Admin.Messages;

/// <summary>How the authority words what it writes to people: versions, of which one is current, over the built-in wording.</summary>
[Route("administration/messages"), Can(Permission.ManageSettings)]
public sealed class MessagesController(GrcDbContext db, ReadWordings wordings, PreviewWording preview, IStringLocalizer<MessagesText> texts) : AdminController
{
    private const string One = "{text:regex(^[[a-z-]]+$):maxlength(40)}/{language:regex(^(fr|en)$)}";

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await wordings.AllAsync(ct));

    [HttpGet(One)]
    public async Task<IActionResult> Show(string text, string language, CancellationToken ct)
    {
        if (MessageSlugs.Find(text) is not { } known) return NotFound();
        var page = await wordings.PageAsync(known, language, ct);
        var (subject, body) = await wordings.CurrentAsync(known, language, ct);
        return View(new WordingForm { Subject = subject, Body = body, Seen = page.Last, Page = page });
    }

    /// <summary>Shows how it would read; nothing is kept yet.</summary>
    [HttpPost(One + "/apercu")]
    public async Task<IActionResult> Preview(string text, string language, WordingForm form, CancellationToken ct)
    {
        if (MessageSlugs.Find(text) is not { } known) return NotFound();
        form.Page = await wordings.PageAsync(known, language, ct);
        if (Checked(form) is not { } wording) return Invalid("Show", form);

        form.Page = form.Page with { Preview = await preview.RunAsync(known, language, wording, db.Requests.VisibleTo(Me), ct) };
        return View("Show", form);
    }

    [HttpPost(One)]
    public async Task<IActionResult> Create(string text, string language, WordingForm form, CancellationToken ct)
    {
        if (MessageSlugs.Find(text) is not { } known) return NotFound();
        form.Page = await wordings.PageAsync(known, language, ct);
        if (Checked(form) is not { } wording) return Invalid("Show", form);
        if (form.Seen != form.Page.Last || !await PublishAsync(form.Page, wording, ct)) return Overtaken(form);

        Flash("WordingPublished");
        return LocalRedirect(form.Page.Path);
    }

    /// <summary>An older version becomes a new one; 0 is the built-in wording, which is no version.</summary>
    [HttpPost(One + "/retablissement")]
    public async Task<IActionResult> Restore(string text, string language, int number, CancellationToken ct)
    {
        if (MessageSlugs.Find(text) is not { } known) return NotFound();
        var page = await wordings.PageAsync(known, language, ct);
        var old = await db.MessageTemplates.AsNoTracking().SingleOrDefaultAsync(t => t.Text == known && t.Culture == language && t.Number == number, ct);
        if (number is 0) await SetAsideAsync(known, language, ct);
        else if (old is null) return NotFound();
        else if (!WordingRules.Allow(known, new(old.Subject, old.Body)) || !await PublishAsync(page, new(old.Subject, old.Body), ct)) return Conflict();

        Flash(number is 0 ? "WordingReset" : "WordingPublished");
        return LocalRedirect(page.Path);
    }

    /// <summary>Null when something is to be mended, said beside its field.</summary>
    private Wording? Checked(WordingForm form)
    {
        Say(nameof(form.Subject), WordingRules.OfSubject(form.Page.Text, form.Subject));
        Say(nameof(form.Body), WordingRules.OfBody(form.Page.Text, form.Body));
        return ModelState.IsValid && TidyText.Of(form.Body) is { } body ? new(form.Subject.Trim(), body) : null;

        void Say(string field, WordingProblem? problem)
        {
            if (problem is not null && ModelState.GetFieldValidationState(field) is not Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Invalid)
                ModelState.AddModelError(field, texts[$"Fault.{problem.Fault}", $"{{{{{problem.Name}}}}}"]);
        }
    }

    /// <summary>False when someone else published meanwhile.</summary>
    private async Task<bool> PublishAsync(WordingPage page, Wording wording, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await SetAsideAsync(page.Text, page.Language, ct);
        var version = new MessageTemplate { Text = page.Text, Culture = page.Language, Number = page.Last + 1, Subject = wording.Subject, Body = wording.Body, PublishedAt = Clock, AgentId = Me.Id };
        db.Add(version);
        db.Add(new AuditEntry { At = Clock, AgentId = Me.Id, Act = AuditAct.WordingChanged, SubjectId = version.Id });
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException lost) when (lost.IsLostRace())
        {
            return false;
        }
        await transaction.CommitAsync(ct);
        return true;
    }

    private Task<int> SetAsideAsync(NotificationText text, string language, CancellationToken ct) =>
        db.MessageTemplates.Where(t => t.Text == text && t.Culture == language && t.IsCurrent).ExecuteUpdateAsync(set => set.SetProperty(t => t.IsCurrent, false), ct);

    private ViewResult Overtaken(WordingForm form)
    {
        ModelState.Remove(nameof(form.Seen));
        form.Seen = form.Page.Last;
        ModelState.AddModelError("", texts["Overtaken"]);
        var view = Invalid("Show", form);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return view;
    }
}
