using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Data;
using GrcPortal.Web.Shared;
using GrcPortal.Web.Shared.Places;
using GrcPortal.Web.Shared.Questions;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Areas.BackOffice.Entering;

/// <summary>Holds what an agent typed against what the town knows: the type of demand, its questions, the place.</summary>
public sealed class ReadEntry(GrcDbContext db, FindForm forms, SettlePlace settle)
{
    public async Task<EntryRead> RunAsync(EntryForm form, IFormCollection posted, DateOnly today, CancellationToken ct)
    {
        var category = form.CategoryId is not { } id ? null
            : await db.Categories.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id && c.ParentId != null && c.State != CategoryState.Draft, ct);
        var isPlain = category?.Place is PlaceRule.None || form.Address?.Length > EntryForm.LongestAddress;
        var read = new EntryRead(category, isPlain ? new(form.Address, null, null) : await settle.RunAsync(form.Typed, null, ct));
        if (category is null || await forms.RunAsync(category.Id, form.FormId, ct) is not { } version) return read;

        // Another type was chosen since: what was answered was asked of the one before.
        var answers = form.FormId is { } met && met != version.Id ? Answers.None.Values : PostedAnswers.In(posted, EntryForm.Posted);
        return read with { Questions = new(version, answers, today), Answers = ReadAnswers.From(version.Definition, answers, today) };
    }
}

/// <param name="Category">Null when none, or none that is in use, was chosen.</param>
public sealed record EntryRead(Category? Category, SettledPlace Place)
{
    public static readonly EntryRead Blank = new(null, new(null, null, null));

    public AskedQuestions? Questions { get; init; }

    public AnswersRead? Answers { get; init; }

    public StopRule? Stop => Answers?.Stopped?.Stop;
}
