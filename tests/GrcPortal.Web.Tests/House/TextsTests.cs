using System.Text.RegularExpressions;
using GrcPortal.Core.Notifications;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Clocks;
using GrcPortal.Web.Tests.Support;

namespace GrcPortal.Web.Tests.House;

/// <summary>Everything people read is in both languages, and in the resource files only.</summary>
public sealed partial class TextsTests
{
    private static readonly Type[] Named =
    [
        typeof(RequestPhase), typeof(RequestAct), typeof(ClosingReason), typeof(RequesterKind), typeof(ChannelIn), typeof(ChannelOut),
        typeof(ClockKind), typeof(ClockReasonKind), typeof(Holiday), typeof(PauseSide), typeof(MoveReason),
    ];

    [Fact]
    public void French_and_English_have_the_same_keys_the_same_places_to_fill_and_no_empty_text()
    {
        Assert.InRange(Resx.Neutral.Count, 4, 200);
        Assert.All(Resx.Neutral, path =>
        {
            Assert.True(File.Exists(Resx.English(path)), $"{Sources.Name(path)} has no English beside it.");
            var (french, english) = (Resx.Read(path), Resx.Read(Resx.English(path)));
            Assert.Equal(french.Keys.Order(StringComparer.Ordinal), english.Keys.Order(StringComparer.Ordinal));
            Assert.All(french, text => Assert.Equal((text.Key, Resx.Placeholders(text.Value)), (text.Key, Resx.Placeholders(english[text.Key]))));
            Assert.DoesNotContain(french.Concat(english), text => text.Value.Trim().Length is 0);
        });
    }

    [Fact]
    public void Each_value_that_people_read_has_a_name()
    {
        var names = Resx.Read(Repository.At("src", "GrcPortal.Core", "Requests", "RequestsText.resx"));

        Assert.Empty(Named.SelectMany(type => Enum.GetNames(type).Select(value => $"{type.Name}.{value}")).Except(names.Keys));
    }

    [Fact]
    public void Each_message_has_its_subject_and_its_body()
    {
        var texts = Resx.Read(Repository.At("src", "GrcPortal.Core", "Notifications", "NotificationsText.resx"));

        Assert.Empty(Enum.GetNames<NotificationText>().SelectMany(text => (string[])[$"{text}.Subject", $"{text}.Body"]).Except(texts.Keys));
    }

    [Fact]
    public void Each_text_asked_for_by_name_exists()
    {
        var texts = Resx.Neutral.ToLookup(path => Path.GetFileNameWithoutExtension(path), path => (Path: path, Keys: Resx.Read(path).Keys.ToHashSet()));
        List<string> missing = [];
        foreach (var path in Sources.Files("*.cshtml").Concat(Sources.Files("*.cs")))
        {
            var source = File.ReadAllText(path);
            foreach (Match asks in Localizer().Matches(Imports(path) + source))
            {
                var known = texts[asks.Groups["text"].Value].MaxBy(text => text.Path.Zip(path).TakeWhile(pair => pair.First == pair.Second).Count()).Keys;   // the nearest
                if (known is null) continue;
                var asked = Regex.Matches(source, $"""(?<![\w.]){asks.Groups["name"].Value}\["(?<key>[^"]+)"[\],]""").Select(match => match.Groups["key"].Value);
                missing.AddRange(asked.Where(key => !known.Contains(key)).Select(key => $"{Sources.Name(path)}: {key}"));
            }
        }
        Assert.Empty(missing);
    }

    [Fact]
    public void No_words_stand_in_a_view() => Assert.Empty(Sources.Files("*.cshtml").SelectMany(
        path => RazorWords.In(File.ReadAllText(path)).Select(words => $"{Sources.Name(path)}: {words}")));

    [Theory]
    [InlineData("<p>Bonjour</p>", "Bonjour")]
    [InlineData("<p>@T[\"Key\"] ville</p>", "ville")]
    [InlineData("<a title=\"Aller\" href=\"~/\">@Frame.Name</a>", "Aller")]
    [InlineData("@if (Model.Count > 0)\n{\n  <b>Oui</b>\n}", "Oui")]
    [InlineData("@{ var a = 1; }\n<p>@(a + 1)</p>@* un mot *@", null)]
    [InlineData("@foreach (var x in Model.Where(y => y < 2))\n{\n  var z = x;\n  <i class=\"a @z\">@z.Name[0]</i>\n}", null)]
    public void Words_in_a_view_are_found(string view, string? found) => Assert.Equal(found is null ? [] : [found], RazorWords.In(view));

    private static string Imports(string view)
    {
        if (!view.EndsWith(".cshtml", StringComparison.Ordinal)) return "";
        var all = "";
        for (var folder = Path.GetDirectoryName(view)!; folder.StartsWith(Repository.Root, StringComparison.Ordinal); folder = Path.GetDirectoryName(folder)!)
        {
            if (File.Exists(Path.Combine(folder, "_ViewImports.cshtml"))) all += File.ReadAllText(Path.Combine(folder, "_ViewImports.cshtml")) + "\n";
        }
        return all;
    }

    [GeneratedRegex(@"IStringLocalizer<(?<text>\w+)>\s+(?<name>\w+)")]
    private static partial Regex Localizer();
}
