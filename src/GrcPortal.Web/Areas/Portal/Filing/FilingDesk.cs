using System.Globalization;
using GrcPortal.Core;
using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Data;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Tenants;
using GrcPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.Portal.Filing;

/// <summary>
/// Finds and writes the draft of a browser. The protected id in the posted form decides, so that two tabs write two drafts;
/// the cookie, set anew by each POST, only tells a GET which one to show.
/// </summary>
public sealed class FilingDesk(
    GrcDbContext db, FindForm forms, CurrentTenant tenant, TenantProtection protection, IHttpContextAccessor http, TimeProvider clock)
{
    public const string Field = "DraftId", FormField = "FormId";

    private const string Purpose = "draft";
    private const int MostAttempts = 5;

    private HttpContext Context => http.HttpContext!;

    /// <summary>Null when the category is not on offer and no draft of it is in progress.</summary>
    public async Task<FilingDraft?> OpenAsync(string slug, CancellationToken ct)
    {
        if (await db.Categories.AsNoTracking().SingleOrDefaultAsync(c => c.Slug == slug && c.ParentId != null, ct) is not { } category) return null;
        var filing = HttpMethods.IsPost(Context.Request.Method)
            ? await PostedAsync(category, Read(Context.Request.Form[Field]), ct)
            : await ShownAsync(category, RememberedId(), ct);
        filing = filing with { Form = await FormAsync(filing, ct) };
        return category is { State: CategoryState.Public, CompetentBodyId: null } || filing is { Draft: not null } or { State: FilingState.Submitted } ? filing : null;
    }

    public Guid? RememberedId() => Read(Context.Request.Cookies[CookieNames.Draft]);

    public void Remember(Guid id) => Context.Response.Cookies.Append(CookieNames.Draft, Protect(id),
        new() { HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true, Path = "/" });

    /// <summary>Writes an answer down. Two posts of one form may race, the first of all included: the loser starts over on the winner's row.</summary>
    public async Task<FilingDraft> WriteAsync(FilingDraft filing, Action<Draft> answer, CancellationToken ct)
    {
        var draft = filing.Draft;
        for (var attempt = 1; ; attempt++)
        {
            draft ??= Add(filing);
            if (draft.SubmittedAt is not null) throw new RuleBrokenException("Draft.Submitted");
            answer(draft);
            draft.TouchedAt = clock.GetUtcNow();
            draft.Culture = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
            try
            {
                await db.SaveChangesAsync(ct);
                Remember(filing.Id);
                return filing with { Draft = draft };
            }
            catch (DbUpdateException lost) when (attempt < MostAttempts && lost.IsLostRace())
            {
                db.ChangeTracker.Clear();
                draft = await FindAsync(filing.Id, ct);
            }
        }
    }

    /// <summary>Of two posts that race, the files of the second that are too many are left to the sweep.</summary>
    public Task<FilingDraft> AttachAsync(FilingDraft filing, IReadOnlyList<Attachment> files, CancellationToken ct) => WriteAsync(filing, draft =>
    {
        foreach (var file in files) draft.Attach(file);
        draft.Answered |= DraftSteps.Photo;
    }, ct);

    public Task<FilingDraft> RemoveAsync(FilingDraft filing, Guid fileId, CancellationToken ct) =>
        WriteAsync(filing, draft => TakeOut(draft, [fileId]), ct);

    /// <summary>Part of an answer that is being written.</summary>
    public void TakeOut(Draft draft, IReadOnlyCollection<Guid> fileIds)
    {
        var gone = draft.Attachments.Where(file => fileIds.Contains(file.Id)).ToList();
        db.RemoveRange(gone);
        draft.Attachments.RemoveAll(gone.Contains);   // they leave room for others at once
    }

    /// <summary>Forgets what was written so far; files are swept.</summary>
    public async Task DropAsync(FilingDraft filing, CancellationToken ct)
    {
        if (filing.Draft is not { } draft) return;
        db.Remove(draft);
        await db.SaveChangesAsync(ct);
    }

    private async Task<FilingDraft> ShownAsync(Category category, Guid? id, CancellationToken ct)
    {
        var draft = id is null ? null : await FindAsync(id.Value, ct);
        if (draft is not null && (draft.CategoryId != category.Id || draft.SubmittedAt is not null)) draft = null;
        return Filing(category, draft?.Id ?? Ids.New(), draft, FilingState.Open);
    }

    private async Task<FilingDraft> PostedAsync(Category category, Guid? id, CancellationToken ct)
    {
        if (id is null) return Filing(category, Guid.Empty, null, FilingState.Unknown);
        var draft = await FindAsync(id.Value, ct);
        if (draft is not null && draft.CategoryId != category.Id) return Filing(category, id.Value, null, FilingState.Unknown);

        // Submitted drafts are swept after a while; their demand still bears their id.
        var submitted = draft is null ? await db.Requests.AnyAsync(r => r.Id == id, ct) : draft.SubmittedAt is not null;
        return Filing(category, id.Value, draft, submitted ? FilingState.Submitted : FilingState.Open);
    }

    /// <summary>The version that the post answers or the draft answered, else the one published.</summary>
    private Task<FormVersion?> FormAsync(FilingDraft filing, CancellationToken ct) => forms.RunAsync(filing.Category.Id,
        HttpMethods.IsPost(Context.Request.Method) && Guid.TryParse(Context.Request.Form[FormField], out var posted) ? posted : filing.Draft?.FormVersionId, ct);

    private FilingDraft Filing(Category category, Guid id, Draft? draft, FilingState state) => new(category, id, Protect(id), draft, state);

    private Task<Draft?> FindAsync(Guid id, CancellationToken ct) =>
        db.Drafts.Include(d => d.Attachments).SingleOrDefaultAsync(d => d.Id == id, ct);

    private Draft Add(FilingDraft filing)
    {
        var draft = new Draft { Id = filing.Id, CategoryId = filing.Category.Id, Culture = "", TouchedAt = clock.GetUtcNow() };
        db.Add(draft);
        return draft;
    }

    private string Protect(Guid id) => protection.Protect(tenant, Purpose, id.ToString("N"));

    private Guid? Read(string? token) => Guid.TryParseExact(protection.Unprotect(tenant, Purpose, token), "N", out var id) ? id : null;
}
