using System.Text.RegularExpressions;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.Support;

namespace GrcPortal.Web.Tests.House;

/// <summary>Every endpoint, called by everyone, with one's own ids, another town's, nobody's, and what is no id at all.</summary>
public sealed partial class AccessTests(AccessWorld world) : IClassFixture<AccessWorld>
{
    private const string TokenField = "__antiforgery";
    private readonly Dictionary<(Visitor, string), string> _tokens = [];

    public static TheoryData<string> Endpoints() => [.. AccessTable.Lines.Select(line => line.ToString())];

    [Theory, MemberData(nameof(Endpoints))]
    public async Task Each_endpoint_answers_each_person_as_the_table_says(string expected)
    {
        var seen = (await SeenAsync(AccessLine.Read(expected))).ToString();
        Assert.True(seen == expected, $"expected {expected}\nseen     {seen}");
    }

    [Fact]
    public async Task Every_endpoint_has_its_line_and_every_line_its_endpoint()
    {
        var endpoints = await AccessTable.EndpointsAsync();
        List<string> wrong = [.. AccessTable.Lines.Select(line => line.Endpoint).Except(endpoints).Select(gone => $"no such endpoint: {gone}")];
        foreach (var absent in endpoints.Except(AccessTable.Lines.Select(line => line.Endpoint)))
            wrong.Add($"absent, seen: {await SeenAsync(AccessLine.Read($"{absent};{(absent.Contains("{id", StringComparison.Ordinal) || absent.Contains("{code", StringComparison.Ordinal) ? "New" : "")}{new string(';', AccessWorld.People.Length)}"))}");

        Assert.True(wrong.Count is 0, string.Join('\n', wrong));
    }

    [Fact]
    public void The_access_page_equals_the_table() => WrittenPage.Check("access.md", AccessTable.Page());

    private async Task<AccessLine> SeenAsync(AccessLine line)
    {
        var before = line.Verb is "GET" ? null : await world.TheirRowsAsync();
        var host = line.Host is "platform" ? TestApp.PlatformHost : world.Here.Host;
        List<string> seen = [];
        foreach (var person in AccessWorld.People) seen.Add(await SeenAsync(line, person, world.Before(person, host)));
        if (before is not null) Assert.Equal(before, await world.TheirRowsAsync());
        if (line.Route.EndsWith("deconnexion", StringComparison.Ordinal)) await world.SignInAsync();
        return line with { Statuses = seen };
    }

    private async Task<string> SeenAsync(AccessLine line, string person, Visitor visitor)
    {
        var phase = line.Phase is "" ? RequestPhase.New : Enum.Parse<RequestPhase>(line.Phase);
        var request = await world.RequestAsync(phase, shared: line.Verb is "GET" || !line.Route.StartsWith("agents", StringComparison.Ordinal));
        var names = Parameter().Matches(line.Route).Select(match => match.Groups["name"].Value).ToList();
        var kept = await world.KeepsAsync(person, names);
        string Value(string name, Whose whose) => world.Value(name, line.Route, whose, request, person);
        var withoutToken = line.Verb is "GET" ? null : (int?)await RefusedWithoutTokenAsync(visitor, Path(line.Route, names, name => Value(name, Whose.Own)));

        var own = await CallAsync(line, visitor, names, name => Value(name, Whose.Own));
        Assert.True(withoutToken is not 403 || own.Status is 403, $"{line.Endpoint}: only the missing token keeps out who may not come");
        if (names.Count is 0) return $"{own.Status}";

        var nobodys = await CallAsync(line, visitor, names, name => Value(name, Whose.Nobodys));
        var theirs = await CallAsync(line, visitor, names, name => Value(name, Whose.Theirs));
        var malformed = await CallAsync(line, visitor, names, name => Value(name, Whose.Malformed));
        Assert.True(malformed.Status == 404 || malformed.Status == nobodys.Status, $"{line.Endpoint}: {malformed.Status} for an id that is none");
        Assert.True(theirs == nobodys, $"{line.Endpoint}: another town's and nobody's differ\n{theirs}\n{nobodys}");
        if (kept) Assert.Equal(nobodys, await CallAsync(line, visitor, names, name => Value(name, Whose.Colleagues)));
        return own.Status == theirs.Status ? $"{own.Status}" : $"{own.Status}/{theirs.Status}";
    }

    private async Task<(int Status, string? Location, string Body)> CallAsync(AccessLine line, Visitor visitor, List<string> names, Func<string, string> value)
    {
        var path = Path(line.Route, names, value);
        var send = line.Verb is "GET" ? () => new(HttpMethod.Get, path) : await PostAsync(line.Verb, path, visitor);
        var page = await visitor.CarriedTo(world.Here.App, visitor.Host).SendAsync(send);
        Assert.True((int)page.Status < 500, $"{line.Verb} {path}: {(int)page.Status}");
        string Neutral(string text) => names.Aggregate(Noise().Replace(text, ""), (left, name) =>
            left.Replace(Uri.EscapeDataString(value(name)), "[]", StringComparison.OrdinalIgnoreCase));
        return ((int)page.Status, page.Location is { } to ? Neutral(to) : null, Neutral(page.Body));
    }

    private async Task<Func<HttpRequestMessage>> PostAsync(string verb, string path, Visitor visitor)
    {
        var signIn = visitor.Host == TestApp.PlatformHost ? "/connexion" : path.StartsWith("/agents", StringComparison.Ordinal) || path.StartsWith("/administration", StringComparison.Ordinal) ? "/agents/connexion" : "/compte/connexion";
        if (!_tokens.TryGetValue((visitor, signIn), out var token)) _tokens[(visitor, signIn)] = token = await TokenAsync(visitor, signIn);
        return () => new(new(verb), path) { Content = new MultipartFormDataContent { { new StringContent(token), TokenField } } };
    }

    private static async Task<int> RefusedWithoutTokenAsync(Visitor visitor, string path)
    {
        var refused = await visitor.SendAsync(() => new(HttpMethod.Post, path) { Content = new MultipartFormDataContent { { new StringContent("x"), "x" } } });
        Assert.True((int)refused.Status is 400 or 403 or 404 || refused.Location?.Contains("connexion", StringComparison.Ordinal) is true, $"POST {path} without token: {(int)refused.Status} {refused.Location}");
        return (int)refused.Status;
    }

    /// <summary>The page with a form of that side, for whoever it is: the sign-in, or where a signed-in person is sent from there.</summary>
    private static async Task<string> TokenAsync(Visitor visitor, string signIn)
    {
        var page = await visitor.Visit(signIn);
        while (page.Location is { } onward) page = await visitor.Visit(onward);
        return page.Document.QuerySelector($"input[name={TokenField}]")!.GetAttribute("value")!;
    }

    private static string Path(string route, List<string> names, Func<string, string> value) => "/" + names.Aggregate(
        Parameter().Replace(route, match => $"[{match.Groups["name"].Value}]"),
        (path, name) => path.Replace($"[{name}]", value(name), StringComparison.Ordinal));

    /// <summary>A place in an address, with its rules: these hold brackets of their own.</summary>
    [GeneratedRegex(@"\{(?<name>\w+)(?::[^{}]*(?:\{[^{}]*\}[^{}]*)*)?\??\}")]
    private static partial Regex Parameter();

    /// <summary>What differs between two calls of the same page: tokens and the reference to quote.</summary>
    [GeneratedRegex("""<input[^>]*name="(?:__antiforgery|DraftId)"[^>]*>|<[^>]*class="[^"]*quote-id[^"]*"[^>]*>[^<]*<|[0-9A-Z]{13}:[0-9A-F]{8}""")]
    private static partial Regex Noise();
}
