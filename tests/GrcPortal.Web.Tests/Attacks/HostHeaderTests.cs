using System.Net;
using GrcPortal.Core.Organisation;
using GrcPortal.Web.Tests.Support;

namespace GrcPortal.Web.Tests.Attacks;

/// <summary>A message's links name the authority's own host, whatever host a request claims to come to.</summary>
public sealed class HostHeaderTests
{
    private const string Evil = "mechant.example";

    /// <summary>{0} is the town's host.</summary>
    private static readonly string[] Hosts =
    [
        Evil, $"{Evil}:443", $"{Evil}:80", "www.{0}", "{0}." + Evil, Evil + ".{0}", "x{0}", "{0}x", "{0}." + Evil + ":443", "{0}@" + Evil, Evil + "@{0}", "{0}:443@" + Evil, "{0}," + Evil, Evil + ",{0}", "{0} " + Evil, Evil + " {0}", "{0}/" + Evil, Evil + "/{0}", "{0}#" + Evil, Evil + "#{0}",
        "{0}?" + Evil, Evil + "?{0}", "{0}\\" + Evil, "{0}%00" + Evil, "{0}%0d%0a" + Evil, "{0};" + Evil, "{0}&" + Evil, "{0}|" + Evil, "{0}:80:" + Evil, "{0}:" + Evil, "{0}:abc", "{0}:-1", "{0}:", "{0}..", "..{0}", ".{0}", "http://{0}", "https://" + Evil, "//" + Evil, "//{0}",
        "localhost", "127.0.0.1", "127.0.0.1:5000", "[::1]", "[::ffff:127.0.0.1]", "0", "0.0.0.0", "2130706433", "169.254.169.254", "méchant.example", "xn--mchant-bva.example", "mechant。example", "*", "*.{0}", "%", "<script>", "\"{0}\"", "'{0}'", "\t" + Evil, "_", "-", "..", ".", "admin.{0}", "plateforme.{0}", "{0}.test",
    ];

    private static readonly string[] Forwards =
    [
        "X-Forwarded-Host", "X-Host", "X-Forwarded-Server", "X-HTTP-Host-Override", "X-Original-Host", "X-Original-URL", "X-Rewrite-URL", "X-Forwarded-Prefix", "X-Forwarded-Port", "X-Forwarded-Proto", "X-Forwarded-Scheme", "X-Forwarded-For", "X-Real-IP", "X-ProxyUser-Ip", "X-Wap-Profile",
        "Forwarded", "Base-Url", "Request-Uri", "Proxy-Host", "Destination", "Origin", "Referer", "True-Client-IP", "CF-Connecting-IP", "X-Backend-Host", "X-Remote-Host", "X-Server-Name", "X-Originating-Host", "X-Url-Scheme", "Front-End-Https",
    ];

    [Fact]
    public void There_are_sixty_hosts_to_try_and_thirty_ways_to_claim_one() => Assert.True(Hosts.Distinct().Count() >= 60 && Forwards.Distinct().Count() >= 30);

    [Fact]
    public async Task A_host_that_is_not_ours_gets_nothing_of_ours()
    {
        var town = await Given.ATownAsync();
        var page = await town.Visitor().Visit("/agents/mot-de-passe");
        var token = page.Document.QuerySelector("main input[name=__antiforgery]")!.GetAttribute("value")!;
        foreach (var host in Hosts.Select(host => string.Format(null, host, town.Host)))
        {
            foreach (var request in (Func<HttpRequestMessage>[])[() => new(HttpMethod.Get, "/"), () => Forgotten(town.Camille, token)])
            {
                var answer = await SendAsync(town, request, ("Host", host));
                if (answer is null) continue;   // the server itself did not take it
                Assert.True((int)answer.Status is 400 or 404 or 421, $"{host}: {answer.Status}");
                Assert.DoesNotContain(town.Info.Name, answer.Body, StringComparison.Ordinal);
                Assert.False(answer.Response.Headers.Contains("Set-Cookie"), host);
            }
        }
        Assert.Empty(await town.MailAsync());
    }

    [Fact]
    public async Task A_link_in_a_message_is_canonical_whatever_a_header_claims()
    {
        var town = await Given.ATownAsync();
        var visitor = town.Visitor();
        var page = await visitor.Visit("/agents/mot-de-passe");
        var token = page.Document.QuerySelector("main input[name=__antiforgery]")!.GetAttribute("value")!;
        var asked = 0;
        foreach (var header in Forwards)
        {
            var person = await town.AnAgentAsync(RoleCode.Reader);   // nobody is sent many links in an hour
            foreach (var value in (string[])[Evil, $"https://{Evil}", $"host={Evil};proto=https;for=1.2.3.4", $"{town.Host}, {Evil}"])
            {
                var answer = await SendAsync(town, () => Forgotten(person, token), visitor, (header, value));
                Assert.NotNull(answer);
                Assert.True(answer.Status is HttpStatusCode.Found, $"{header}: {answer.Status}");
                Assert.DoesNotContain(Evil, answer.Location + string.Join(' ', answer.Response.Headers.Select(one => string.Join(' ', one.Value))), StringComparison.Ordinal);
                asked++;
            }
        }

        var mail = await town.MailAsync();
        Assert.True(asked is 120 && mail.Count >= Forwards.Length, $"{mail.Count} of {asked}");   // nobody is flooded with links, whoever asks
        Assert.All(mail, one => Assert.Equal([$"https://{town.Host}"],
            one.Text.Split([' ', '\n']).Where(word => word.Contains("://", StringComparison.Ordinal)).Select(word => new Uri(word).GetLeftPart(UriPartial.Authority)).Distinct()));
        Assert.All(mail, one => Assert.DoesNotContain(Evil, one.Text + one.Subject, StringComparison.Ordinal));
    }

    private static HttpRequestMessage Forgotten(TestAgent person, string token) => new(HttpMethod.Post, "/agents/mot-de-passe")
    {
        Content = new FormUrlEncodedContent([KeyValuePair.Create("Email", person.Email), KeyValuePair.Create("__antiforgery", token)]),
    };

    private static Task<HtmlPage?> SendAsync(Town town, Func<HttpRequestMessage> request, (string Name, string Value) header) => SendAsync(town, request, town.Visitor(), header);

    private static async Task<HtmlPage?> SendAsync(Town town, Func<HttpRequestMessage> request, Visitor visitor, (string Name, string Value) header)
    {
        var message = request();
        if (!message.Headers.TryAddWithoutValidation(header.Name, header.Value)) return null;
        try
        {
            return await visitor.CarriedTo(town.App, town.Host).SendAsync(() => message);
        }
        catch (Exception refused) when (refused is FormatException or ArgumentException or UriFormatException or InvalidOperationException)
        {
            return null;
        }
    }
}
