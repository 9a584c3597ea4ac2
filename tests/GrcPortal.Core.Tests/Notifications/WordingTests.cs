using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using GrcPortal.Core.Notifications;

namespace GrcPortal.Core.Tests.Notifications;

/// <summary>A wording says what is written in it and what its variables say: the engine behind adds nothing, reaches nothing and escapes nothing.</summary>
public sealed partial class WordingTests
{
    /// <summary>What other engines, or this one with more, would run.</summary>
    private static readonly string[] Hostile =
    [
        "{{", "}}", "{", "}", "{{{", "}}}", "{{{lien}}}", "{{&lien}}", "{{#with this}}", "{{/with}}", "{{#each .}}", "{{#if nom}}", "{{else}}", "{{/if}}", "{{^nom}}", "{{> part}}", "{{>nom}}",
        "{{! note }}", "{{!-- {{lien}} --}}", "{{this}}", "{{.}}", "{{..}}", "{{../lien}}", "{{@root}}", "{{@root.config}}", "{{@index}}", "{{lookup . 'lien'}}", "{{log lien}}", "{{__proto__}}",
        "{{constructor}}", "{{constructor.constructor('x')()}}", "{{lien.Length}}", "{{lien.GetType}}", "{{nom.[0]}}", "{{[nom]}}", "{{\"nom\"}}", "{{nom|upper}}", "{{nom }} }}", "{{~nom~}}", "{{ nom }}",
        "{{numero\n}}", "{{nom\0}}", "\\{{nom}}", "\\\\{{nom}}", "\\\\{", "{{{{raw}}}}", "{{{{/raw}}}}", "{{Count}}", "{{Keys}}", "{{Comparer}}", "{{Mail.Password}}", "{{ConnectionStrings:Grc}}", "{{config}}",
        "{{env.PATH}}", "{{7*7}}", "${7*7}", "#{7*7}", "<%= 7*7 %>", "@(7*7)", "@Model", "{% raw %}", "[[${7*7}]]", "{0}", "{{0}}", "%s", "{{NOM}}", "{{ｎｏｍ}}", "{{nоm}}", "{{nom\u200b}}", "{{mot_de_passe}}",
    ];

    private static readonly Dictionary<string, string> Values = new()
    {
        ["salutation"] = "Bonjour {{lien}},",
        ["nom"] = "<b>O’Neill</b> & \"fils\"",
        ["numero"] = "2026-000123",
        ["categorie"] = "Nid-de-poule {{numero}}",
        ["date_promise"] = "lundi 3 mars",
        ["lien"] = "https://ville.example/suivi/lien/a?b=c&d=e",
        ["code"] = "K7M2 QX4P",
        ["motif"] = "Propriété privée",
        ["organisme"] = "Département {{{code}}}",
        ["message"] = "> {{#each .}}{{this}}{{/each}}",
        ["collectivite"] = "Ville de Brindeau",
    };

    private static readonly Arbitrary<string> Bodies = Gen.OneOf(
            Gen.Elements(Hostile), Gen.Elements(Values.Keys.ToArray()).Select(name => $"{{{{{name}}}}}"), Gen.Elements("Bonjour", " ", "\n", "\n\n\n", "é ’ «", "\\", "C:\\dossier", "1 < 2 && 3 > 2"))
        .ArrayOf().Resize(6).Select(string.Concat).ToArbitrary();

    [Fact]
    public void What_is_allowed_reads_as_written_with_its_variables_and_nothing_else() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(5000), Prop.ForAll(Bodies, body =>
        {
            if (!WordingRules.Allow(NotificationText.RequestClosed, new("Objet", body))) return;
            var plain = Variable().Replace(body, match => Values[match.Groups["name"].Value]);
            Assert.Equal(Lines().Replace(plain, "\n\n").Trim() + "\n", CompiledWordings.Once(new("Objet", body), Values).Text);
        }));

    [Fact]
    public void What_is_no_variable_is_refused_or_stays_as_it_is() => Assert.All(Hostile, words =>
    {
        var wording = new Wording("Objet", $"Avant {words} après");
        if (!WordingRules.Allow(NotificationText.RequestClosed, wording)) return;
        var read = CompiledWordings.Once(wording, Values).Text;
        Assert.Equal($"Avant {(words is "{{ nom }}" ? Values["nom"] : words)} après\n", read);
    });

    [Fact]
    public void Most_of_what_is_tried_is_refused() => Assert.InRange(
        Hostile.Count(words => !WordingRules.Allow(NotificationText.RequestClosed, new("Objet", words))), 50, Hostile.Length);

    [Theory]
    [InlineData("Demande {{numero}}", null)]
    [InlineData("Demande de {{nom}}", WordingFault.Unknown)]
    [InlineData("Votre lien {{lien}}", WordingFault.Unknown)]
    [InlineData("Demande\r\nBcc: x@y.example", WordingFault.SeveralLines)]
    [InlineData("Demande {{numero}", WordingFault.Braces)]
    public void A_subject_shows_no_link_no_code_and_no_strangers_word(string subject, WordingFault? fault) =>
        Assert.Equal(fault, WordingRules.OfSubject(NotificationText.RequestReceived, subject)?.Fault);

    [Fact]
    public void A_message_keeps_what_it_is_for() =>
        Assert.Equal(new(WordingFault.Missing, "code"), WordingRules.OfBody(NotificationText.RequestReceived, "Bien reçu : {{lien}}"));

    [Fact]
    public void The_name_of_an_unknown_variable_is_quoted_and_cut() =>
        Assert.Equal(new(WordingFault.Unknown, new string('x', 40) + "…"), WordingRules.OfBody(NotificationText.RequestReceived, $"{{{{{new string('x', 200)}}}}}"));

    [Theory]
    [InlineData("Dominique Leroux", true)]
    [InlineData("Jean-François d’Ormesson", true)]
    [InlineData("J.-P. Martin", true)]
    [InlineData("M. Léa O'Neill (mairie)", true)]
    [InlineData("Gagnez www.exemple", false)]
    [InlineData("Cliquez sur promo.example", false)]
    [InlineData("http://promo.example", false)]
    [InlineData("a@b.example", false)]
    [InlineData("Dominique\nBcc: x", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_name_that_may_be_something_else_is_not_repeated(string? typed, bool isName) => Assert.Equal(isName, PersonName.IsSayable(typed));

    [GeneratedRegex(@"\{\{ *(?<name>[a-z_]+) *\}\}")]
    private static partial Regex Variable();

    [GeneratedRegex(@"\n[ \t]*(?:\n[ \t]*)+\n")]
    private static partial Regex Lines();
}
