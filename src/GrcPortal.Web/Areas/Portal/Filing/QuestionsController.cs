using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Areas.Portal.Catalogue;
using GrcPortal.Web.Shared;
using GrcPortal.Web.Shared.Questions;
using GrcPortal.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.Portal.Filing;

/// <summary>The category's own questions, danger first: an answer that means danger ends the form with the number to call, and nothing is kept.</summary>
[Route(CategoryAddress.Route + "/questions")]
public sealed class QuestionsController(FilingDesk desk, IStringLocalizer<ValidationText> rules) : FilingController(desk)
{
    protected override FilingStep Asked => FilingStep.Questions;

    [HttpGet]
    public IActionResult Edit() => View("Questions", Page(Filing.Draft?.Answers?.Values));

    [HttpPost]
    public async Task<IActionResult> Update(CancellationToken ct)
    {
        var posted = PostedAnswers.In(Request.Form, FilingDesk.Field, FilingDesk.FormField);
        var read = ReadAnswers.From(Filing.Form!.Definition, posted, Today);
        if (read.Stopped is { Stop: { } stop })
        {
            await Desk.DropAsync(Filing, ct);
            return View("Stopped", stop);
        }
        ModelState.AddAnswerFaults(read.Faults, rules, Today);
        if (!ModelState.IsValid) return Invalid("Questions", Page(posted));

        return Next(await Desk.WriteAsync(Filing, draft =>
        {
            (draft.FormVersionId, draft.Answers) = (Filing.Form.Id, read.Kept);
            draft.Answered |= DraftSteps.Questions;
        }, ct));
    }

    private AskedQuestions Page(IReadOnlyDictionary<string, IReadOnlyList<string>>? values) => new(Filing.Form!, values ?? Answers.None.Values, Today);
}
