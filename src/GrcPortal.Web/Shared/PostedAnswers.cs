using GrcPortal.Core.Catalogue;

namespace GrcPortal.Web.Shared;

/// <summary>The answers in a posted form: fields named <c>Answers.key</c>. Anything else that the form does not hold is a field it does not ask.</summary>
internal static class PostedAnswers
{
    public const string Prefix = "Answers.";

    /// <summary>The files that are ticked to go.</summary>
    public const string RemovedFiles = "Removed";

    /// <param name="form">As it was posted.</param>
    /// <param name="known">The names of the form's other fields.</param>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> In(IFormCollection form, params string[] known) => form
        .Where(field => !known.Contains(field.Key) && !field.Key.StartsWith("__", StringComparison.Ordinal))
        .ToDictionary(field => field.Key.StartsWith(Prefix, StringComparison.Ordinal) ? field.Key[Prefix.Length..] : $"?{field.Key}",
            IReadOnlyList<string> (field) => [.. field.Value.Select(TidyText.Of).OfType<string>()]);
}
