using System.Globalization;
using GrcPortal.Core.Requests;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Core.Notifications;

/// <summary>What every authority says until it says it its own way.</summary>
public sealed class BuiltInWordings(IStringLocalizer<NotificationsText> texts)
{
    public static readonly IReadOnlyList<string> Cultures = ["fr", "en"];

    public Wording Of(NotificationText text, string culture)
    {
        using var language = new Language(culture);
        var allowed = MessageVariables.Of(text);
        var isOfDemand = allowed.Contains(MessageVariables.Code);
        string?[] paragraphs =
        [
            Braced(MessageVariables.Greeting),
            texts[$"{text}.Body"].Value,
            allowed.Contains(MessageVariables.Message) ? Braced(MessageVariables.Message) : null,
            isOfDemand ? texts["Follow"].Value : null,
            texts[$"{text}.Next"] is { ResourceNotFound: false } next ? next.Value : null,
            texts[isOfDemand ? "Signature" : "Account.Signature"].Value,
        ];
        return new(texts[$"{text}.Subject"], string.Join("\n\n", paragraphs.Where(paragraph => paragraph is not null)).ReplaceLineEndings("\n"));
    }

    /// <summary>How someone is greeted. A name is what a stranger typed: one that could be anything but a name is not repeated to whoever has that address.</summary>
    public string Greeting(string? name) => PersonName.IsSayable(name) ? texts["Greeting.Named"].Value.Replace("{{nom}}", name, StringComparison.Ordinal) : texts["Greeting"];

    public string Moment(DateTimeOffset local) => FirstOfMonth.Say(local.ToString(texts["Moment"], CultureInfo.CurrentCulture), local.Day);

    /// <summary>Someone's words, under whose they are; nothing without words.</summary>
    public string Quote(string? words, string authority) => words is null
        ? ""
        : texts["Words"].Value.Replace("{{collectivite}}", authority, StringComparison.Ordinal) + "\n\n"
            + string.Join('\n', words.ReplaceLineEndings("\n").Split('\n').Select(line => $"> {line}"));

    private static string Braced(string name) => $"{{{{{name}}}}}";
}
