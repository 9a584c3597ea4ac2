using System.Text.RegularExpressions;

namespace GrcPortal.Web.Tests.House;

/// <summary>Finds words that a view itself would show: between tags, or in attributes that are read out.</summary>
internal static partial class RazorWords
{
    public static IReadOnlyList<string> In(string view)
    {
        var markup = WithoutCode(Comment().Replace(view, ""));
        var read = SpokenAttribute().Matches(markup).Select(match => match.Groups["value"].Value).Where(value => value is not "true");   // <field title="true">
        var shown = Tag().Replace(markup, "\u0001").Split('\u0001');
        return [.. read.Concat(shown).Select(words => words.Trim()).Where(words => words.Any(char.IsLetter) && !Entity().IsMatch(words))];
    }

    /// <summary>Takes out expressions, statements and blocks of code; what is left of a loop is its markup.</summary>
    private static string WithoutCode(string view)
    {
        var markup = new System.Text.StringBuilder();
        for (var i = 0; i < view.Length;)
        {
            if (view[i] is not '@' || i + 1 == view.Length) markup.Append(view[i++]);
            else if (view[i + 1] is '@') i += 2;
            else if (view[i + 1] is '(' or '{') i = Closing(view, i + 1);
            else i = Statement().Match(view, i) is { Success: true } statement && statement.Index == i ? AfterStatement(view, statement) : AfterExpression(view, i + 1);
        }
        return InlineCode().Replace(CodeLine().Replace(markup.ToString(), ""), "");
    }

    private static int AfterStatement(string view, Match statement) => statement.Groups["word"].Value switch
    {
        "if" or "foreach" or "for" or "switch" or "while" or "using" when NextIs(view, statement, '(') => Closing(view, view.IndexOf('(', statement.Index)),
        "functions" => Closing(view, view.IndexOf('{', statement.Index)),
        "section" => view.IndexOf('{', statement.Index),
        _ => EndOfLine(view, statement.Index),
    };

    private static bool NextIs(string view, Match statement, char wanted) => view[(statement.Index + statement.Length)..].TrimStart().StartsWith(wanted);

    private static int AfterExpression(string view, int i)
    {
        if (view[i..].StartsWith("await ", StringComparison.Ordinal)) i += 6;
        while (i < view.Length)
        {
            if (char.IsLetterOrDigit(view[i]) || view[i] is '_') i++;
            else if (view[i] is '(' or '[') i = Closing(view, i);
            else if (view[i] is '.' or '?' or '!' && i + 1 < view.Length && (char.IsLetter(view[i + 1]) || view[i + 1] is '.' or '[')) i++;
            else break;
        }
        return i;
    }

    private static int EndOfLine(string view, int i) => view.IndexOf('\n', i) is var end and >= 0 ? end : view.Length;

    private static int Closing(string view, int open)
    {
        var depth = 0;
        for (var i = open; i < view.Length; i++)
        {
            if (view[i] is '"') i = EndOfString(view, i);
            else if (view[i] is '(' or '[' or '{') depth++;
            else if (view[i] is ')' or ']' or '}' && --depth is 0) return i + 1;
        }
        return view.Length;
    }

    private static int EndOfString(string view, int i)
    {
        for (i++; i < view.Length && view[i] is not '"'; i++)
        {
            if (view[i] is '\\') i++;
        }
        return i;
    }

    [GeneratedRegex(@"@\*.*?\*@|<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\G@(?<word>if|foreach|for|switch|while|using|functions|section|model|inject|addTagHelper|namespace|inherits|layout|removeTagHelper)\b")]
    private static partial Regex Statement();

    /// <summary>A line of C# among the markup of a block.</summary>
    [GeneratedRegex(@"^[ \t]*(?:(?:var |string|int |bool |case |default:|break;|continue;|return|else\b|if \(|foreach \().*|[^<\n]*;[ \t]*)$", RegexOptions.Multiline)]
    private static partial Regex CodeLine();

    [GeneratedRegex(@"(?:\belse\s+)?\bif \([^)]*\)\s*\{|\belse\s*\{")]
    private static partial Regex InlineCode();

    [GeneratedRegex("""<(?:"[^"]*"|'[^']*'|[^'">])*>""")]
    private static partial Regex Tag();

    [GeneratedRegex("""\s(?:title|alt|aria-label|aria-description|placeholder|label|hint|prompt)="(?<value>[^"]*)["]""")]
    private static partial Regex SpokenAttribute();

    [GeneratedRegex(@"^(?:&\w+;|\s)+$")]
    private static partial Regex Entity();
}
