using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Files;
using GrcPortal.Web.Areas.Portal.Catalogue;
using GrcPortal.Web.Shared;
using GrcPortal.Web.Shared.Questions;
using GrcPortal.Web.Shared.Uploads;
using GrcPortal.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.Portal.Filing;

/// <summary>
/// The category's own questions, danger first: an answer that means danger ends the form with the number to call, and nothing is kept.
/// Files are taken in at once, so that a refusal costs nothing of the rest.
/// </summary>
[Route(CategoryAddress.Route + "/questions")]
public sealed class QuestionsController(FilingDesk desk, TakeAnswerFiles take, IFileStore store, IStringLocalizer<ValidationText> rules) : FilingController(desk)
{
    protected override FilingStep Asked => FilingStep.Questions;

    private FormDefinition Definition => Filing.Form!.Definition;

    [HttpGet]
    public IActionResult Edit() => View("Questions", Page(Filing.Draft?.Answers?.Values));

    [HttpPost, UploadLimit]
    public async Task<IActionResult> Update(CancellationToken ct)
    {
        var posted = PostedAnswers.In(Request.Form, FilingDesk.Field, FilingDesk.FormField, PostedAnswers.RemovedFiles);
        var read = ReadAnswers.From(Definition, posted, Today);
        if (read.Stopped is { Stop: { } stop })
        {
            await Desk.DropAsync(Filing, ct);
            return View("Stopped", stop);
        }
        ModelState.AddAnswerFaults(read.Faults, rules, Today);
        if (read.Faults.Any(fault => fault.Field is null)) return Invalid("Questions", Page(posted));

        var (removed, staying) = Sorted(Filing.Files);
        var taken = await take.RunAsync(this, Definition, staying, ct);
        ModelState.AddAnswerFaults(take.Missing(Definition, [.. staying, .. taken.Kept]).Where(fault => ModelState[PostedAnswers.Prefix + fault.Key] is null), rules, Today);
        var answers = ModelState.IsValid ? read.Kept : null;
        if (answers is not null || removed.Count + taken.Kept.Count > 0)
        {
            ViewData["Filing"] = await WriteAsync(answers, removed, taken.Kept, ct);
            foreach (var file in removed) await store.DeleteAsync(FileKey.Parse(file.FileKey), ct);   // after the commit: a file without row would be swept anyway
        }
        return answers is null ? Invalid("Questions", Page(posted), taken.Status) : Next((FilingDraft)ViewData["Filing"]!);
    }

    /// <summary>The files ticked to be removed, and those that stay. The files of the photo step are that step's.</summary>
    private (List<Attachment> Removed, List<Attachment> Staying) Sorted(IReadOnlyList<Attachment> files)
    {
        var ticked = Request.Form[PostedAnswers.RemovedFiles];
        var removed = files.Where(file => Definition.AsksFile(file.FieldKey) && ticked.Contains($"{file.Id}")).ToList();
        return (removed, [.. files.Except(removed)]);
    }

    /// <param name="answers">None when they were refused: then only the files are written.</param>
    /// <param name="removed">Files taken out.</param>
    /// <param name="added">Files taken in.</param>
    /// <param name="ct">Ends the writing.</param>
    private Task<FilingDraft> WriteAsync(Answers? answers, IEnumerable<Attachment> removed, IReadOnlyList<Attachment> added, CancellationToken ct) => Desk.WriteAsync(Filing, draft =>
    {
        Desk.TakeOut(draft, [.. removed.Select(file => file.Id)]);
        foreach (var file in added) draft.Attach(file);
        if (answers is not null || draft.Answers is null) draft.FormVersionId = Filing.Form!.Id;
        if (answers is not null) (draft.Answers, draft.Answered) = (answers, draft.Answered | DraftSteps.Questions);
        if (take.Missing(Definition, draft.Attachments).Count > 0) draft.Answered &= ~DraftSteps.Questions;   // it was there before
    }, ct);

    private AskedQuestions Page(IReadOnlyDictionary<string, IReadOnlyList<string>>? values) => new(Filing.Form!, values ?? Answers.None.Values, Today);
}
