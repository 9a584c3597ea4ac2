using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using HandlebarsDotNet;

namespace GrcPortal.Core.Notifications;

/// <summary>Wordings made ready, once for each version of a tenant's and each built-in one. A version never changes, so nothing is ever stale.</summary>
public sealed partial class CompiledWordings
{
    private const int Most = 2_000;

    /// <summary>Plain text: nothing is escaped, and an unknown name throws.</summary>
    private static readonly IHandlebars Engine = Handlebars.Create(new HandlebarsConfiguration { NoEscape = true, ThrowOnUnresolvedBindingExpression = true });

    private readonly ConcurrentDictionary<(int TenantId, Guid Version), Compiled> _versions = new();
    private readonly ConcurrentDictionary<(NotificationText Text, string Culture), Compiled> _builtIn = new();

    public Letter OfVersion(int tenantId, Guid version, Func<Wording> wording, IReadOnlyDictionary<string, string> variables)
    {
        if (_versions.Count >= Most) _versions.Clear();
        return _versions.GetOrAdd((tenantId, version), _ => Compile(wording())).With(variables);
    }

    public Letter BuiltIn(NotificationText text, string culture, Func<Wording> wording, IReadOnlyDictionary<string, string> variables) =>
        _builtIn.GetOrAdd((text, culture), _ => Compile(wording())).With(variables);

    /// <summary>Once, for a preview.</summary>
    public static Letter Once(Wording wording, IReadOnlyDictionary<string, string> variables) => Compile(wording).With(variables);

    private static Compiled Compile(Wording wording) => new(Engine.Compile(wording.Subject), Engine.Compile(wording.Body.ReplaceLineEndings("\n")));

    private sealed record Compiled(HandlebarsTemplate<object, object> Subject, HandlebarsTemplate<object, object> Body)
    {
        public Letter With(IReadOnlyDictionary<string, string> variables)
        {
            var known = new Dictionary<string, object>(variables.Select(one => KeyValuePair.Create(one.Key, (object)one.Value)));
            return new(OneLine(Subject(known)), Gaps().Replace(Body(known), "\n\n").Trim() + "\n");
        }

        private static string OneLine(string subject) => Controls().Replace(subject, " ").Trim();
    }

    /// <summary>What an empty variable leaves between two paragraphs.</summary>
    [GeneratedRegex(@"\n[ \t]*(?:\n[ \t]*)+\n", RegexOptions.CultureInvariant)]
    private static partial Regex Gaps();

    [GeneratedRegex(@"[\p{Cc}\u2028\u2029]+", RegexOptions.CultureInvariant)]
    private static partial Regex Controls();
}
