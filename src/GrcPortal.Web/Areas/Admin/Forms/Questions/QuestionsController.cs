using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Organisation;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.Admin.Forms.Questions;

/// <summary>One question of a draft: added, reworded, moved, taken out. Its key is made from its first words, and stays.</summary>
[Route("administration/catalogue/{categoryId:guid}/formulaire/questions"), CanEverywhere(Permission.ManageCatalogue)]
public sealed class QuestionsController(ReadDraft read, ChangeForms change, IStringLocalizer<FormsText> texts) : AdminController
{
    private const string Key = "{key:regex(^[[a-z0-9-]]+$):maxlength(60)}";

    /// <summary>Which kind of question, then its words.</summary>
    [HttpGet("nouvelle")]
    public async Task<IActionResult> New(Guid categoryId, FieldType? type, CancellationToken ct)
    {
        if (await DraftAsync(categoryId, ct) is not { } draft || !ModelState.IsValid) return NotFound();
        return type is { } chosen ? View(new QuestionForm { Type = chosen, Category = draft.Category, Required = chosen is FieldType.Stop }) : View("Kinds", draft);
    }

    [HttpPost("nouvelle")]
    public async Task<IActionResult> Create(Guid categoryId, QuestionForm form, CancellationToken ct)
    {
        if (await DraftAsync(categoryId, ct) is not { } draft) return NotFound();
        form.Seen = null;
        if (FieldOf(form, draft, FreeKey(form.Label, draft), null) is not { } field) return Invalid("New", form);

        await change.AddAsync(categoryId, field, Now, ct);
        return Done("QuestionAdded", categoryId, field.Key);
    }

    [HttpGet(Key + "/modification")]
    public async Task<IActionResult> Edit(Guid categoryId, string key, CancellationToken ct)
    {
        if (await DraftAsync(categoryId, ct) is not { } draft || draft.Find(key) is not { } field) return NotFound();
        var form = QuestionForm.Of(field, answer => texts[$"Answer.{answer}"]);
        form.Category = draft.Category;
        return View("New", form);
    }

    [HttpPost(Key + "/modification")]
    public async Task<IActionResult> Update(Guid categoryId, string key, QuestionForm form, CancellationToken ct)
    {
        if (await DraftAsync(categoryId, ct) is not { } draft || draft.Find(key) is not { } former) return NotFound();
        (form.Type, form.Seen) = (former.Type, form.Seen ?? "");
        if (FieldOf(form, draft, key, former) is not { } field) return Invalid("New", form);

        await change.ChangeAsync(categoryId, field, form.Seen, Now, ct);
        return Done("QuestionChanged", categoryId, key);
    }

    [HttpPost(Key + "/rang")]
    public async Task<IActionResult> Move(Guid categoryId, string key, bool up, CancellationToken ct)
    {
        if (await DraftAsync(categoryId, ct) is not { } draft || draft.Find(key) is null) return NotFound();
        await change.MoveAsync(categoryId, key, up, Now, ct);
        return LocalRedirect($"/administration/catalogue/{categoryId}/formulaire#q-{key}");
    }

    [HttpPost(Key + "/retrait")]
    public async Task<IActionResult> Delete(Guid categoryId, string key, CancellationToken ct)
    {
        if (await DraftAsync(categoryId, ct) is not { } draft || draft.Find(key) is null) return NotFound();
        await change.RemoveAsync(categoryId, key, Now, ct);
        return Done("QuestionRemoved", categoryId, "");
    }

    /// <summary>What was written, or null with the form's errors: the same check as before publishing.</summary>
    private FieldDefinition? FieldOf(QuestionForm form, DraftPage draft, string key, FieldDefinition? former)
    {
        form.Category = draft.Category;
        if (!Enum.IsDefined(form.Type)) ModelState.AddModelError(nameof(form.Type), texts["Fault.UnknownType"]);
        foreach (var (name, typed) in ((string, string?)[])[(nameof(form.Min), form.Min), (nameof(form.Max), form.Max)])
            if (!string.IsNullOrWhiteSpace(typed) && QuestionForm.Number(typed) is null) ModelState.AddModelError(name, texts["Limit.NotANumber"]);
        if (!ModelState.IsValid) return null;

        var field = form.ToField(key, former, answer => answer.Equals(texts["Answer.yes"].Value, StringComparison.OrdinalIgnoreCase) ? FieldTypes.Yes : answer.Equals(texts["Answer.no"].Value, StringComparison.OrdinalIgnoreCase) ? FieldTypes.No : null);
        foreach (var fault in CheckDefinition.FaultsOf(new() { Fields = [field] })) ModelState.AddModelError(FaultyField.Of(fault.Rule), texts[$"Fault.{fault.Rule}"]);
        return ModelState.IsValid ? field : null;
    }

    private static string FreeKey(string? label, DraftPage draft)
    {
        var slug = PlainWords.Slug(label ?? "", 40) is { Length: > 0 } words ? words : "question";
        return Enumerable.Range(1, draft.Definition.Fields.Count + 1).Select(n => n is 1 ? slug : $"{slug}-{n}").First(key => draft.Find(key) is null);
    }

    private LocalRedirectResult Done(string flash, Guid categoryId, string key)
    {
        Flash(flash);
        return LocalRedirect($"/administration/catalogue/{categoryId}/formulaire{(key.Length > 0 ? $"#q-{key}" : "")}");
    }

    private Task<DraftPage?> DraftAsync(Guid categoryId, CancellationToken ct) => read.RunAsync(categoryId, ct);
}
