using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Files;
using GrcPortal.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Shared.Uploads;

/// <summary>The files that answer a form's questions: each is marked with its own, and what is wrong is said beside it.</summary>
public sealed class TakeAnswerFiles(TakeFiles take, IFileStore store, IStringLocalizer<ValidationText> rules)
{
    /// <param name="before">The files that the demand has already, whatever they answer: the most is one for them all.</param>
    public async Task<TakenFiles> RunAsync(Controller screen, FormDefinition form, IReadOnlyList<Attachment> before, CancellationToken ct)
    {
        var all = new TakenFiles();
        if (screen.Request.Form.Files.Any(file => !form.AsksFile(KeyOf(file))))
        {
            screen.ModelState.TryAddModelError("", rules["Answer.UnknownField"]);
            return all;
        }
        foreach (var field in form.Fields.Where(field => field.IsFile()))
        {
            var posted = screen.Request.Form.Files.Where(file => KeyOf(file) == field.Key).ToList();
            var taken = await take.RunAsync(posted, [.. before, .. all.Kept], ct, photosOnly: field.Type is FieldType.Photo);
            foreach (var file in taken.Kept) file.FieldKey = field.Key;
            foreach (var problem in taken.Problems) screen.ModelState.AddModelError(PostedAnswers.Prefix + field.Key, problem);
            all.Add(taken);
        }
        return all;
    }

    /// <summary>The files that must be there and are not. While none can be received, none is asked for: the demand goes through.</summary>
    public IReadOnlyList<AnswerFault> Missing(FormDefinition form, IEnumerable<Attachment> files) =>
        store.HasRoom ? [.. ReadAnswers.WithoutFile(form, files.Select(file => file.FieldKey))] : [];

    private static string? KeyOf(IFormFile file) => file.Name.StartsWith(PostedAnswers.Prefix, StringComparison.Ordinal) ? file.Name[PostedAnswers.Prefix.Length..] : null;
}
