using System.Text.RegularExpressions;

namespace GrcPortal.Core.Notifications;

/// <summary>
/// What a wording may hold: words, and <c>{{name}}</c> of the list. No block, helper, partial, comment, path, raw or escaped brace:
/// what is not a known name between two braces is refused before the engine sees it.
/// </summary>
public static partial class WordingRules
{
    public const int LongestSubject = 150, LongestBody = 8_000;
    private const int LongestQuote = 40;

    public static WordingProblem? OfSubject(NotificationText text, string subject) =>
        subject.Any(char.IsControl) ? new(WordingFault.SeveralLines, "") : Check(subject, MessageVariables.OfSubject(text));

    public static WordingProblem? OfBody(NotificationText text, string body) =>
        Check(body, MessageVariables.Of(text))
        ?? (MessageVariables.NeededBy(text).Except(NamesIn(body)).FirstOrDefault() is { } missing ? new(WordingFault.Missing, missing) : null);

    public static bool Allow(NotificationText text, Wording wording) => OfSubject(text, wording.Subject) is null && OfBody(text, wording.Body) is null;

    private static WordingProblem? Check(string words, IReadOnlyList<string> allowed)
    {
        if (NamesIn(words).Except(allowed).FirstOrDefault() is { } unknown) return new(WordingFault.Unknown, Quoted(unknown));
        var rest = Variable().Replace(words, "");
        return rest.Contains("{{", StringComparison.Ordinal) || rest.Contains("}}", StringComparison.Ordinal) || words.Contains("\\{{", StringComparison.Ordinal)
            || words.Contains("\\\\{", StringComparison.Ordinal)   // of two before a brace the engine keeps one
            ? new(WordingFault.Braces, "")
            : null;
    }

    private static IEnumerable<string> NamesIn(string words) => Variable().Matches(words).Select(match => match.Groups["name"].Value.Trim(' '));

    private static string Quoted(string name) => name.Length > LongestQuote ? name[..LongestQuote] + "…" : name;

    [GeneratedRegex(@"(?<!\{)\{\{(?<name>[^{}]*)\}\}(?!\})", RegexOptions.CultureInvariant)]
    private static partial Regex Variable();
}

public sealed record WordingProblem(WordingFault Fault, string Name);

public enum WordingFault { Unknown, Braces, Missing, SeveralLines }
