namespace GrcPortal.Web.Shared;

/// <summary>The words of a refused form that its author would not want to type again.</summary>
internal static class TypedWords
{
    private const int ShortestWorthKeeping = 12;

    public static IReadOnlyList<string> In(IFormCollection form) =>
    [
        .. from field in form
           where !field.Key.StartsWith("__", StringComparison.Ordinal) && !field.Key.Contains("Password", StringComparison.OrdinalIgnoreCase)
               && field.Key is not ("DraftId" or "FormId" or PostedAnswers.RemovedFiles)
           let words = field.Value.ToString().Trim()
           where words.Length >= ShortestWorthKeeping && !Guid.TryParse(words, out _)
           select words,
    ];
}
