using System.Net;
using GrcPortal.Web.Tenancy;
using GrcPortal.Web.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace GrcPortal.Web.Tests.Tenancy;

/// <summary>A host is a town's exactly, or nobody's.</summary>
public sealed class HostNameTests
{
    [Theory]
    [InlineData("demandes.ville.fr")]
    [InlineData("DEMANDES.Ville.FR")]
    [InlineData("demandes.ville.fr:443")]
    [InlineData("demandes.ville.fr:8443")]
    [InlineData("Demandes.Ville.Fr:80")]
    public void One_host_has_one_form(string header) => Assert.Equal("demandes.ville.fr", HostName.Normalise(new(header)));

    [Theory]
    [InlineData("demandes.ville.fr.", "demandes.ville.fr.")]
    [InlineData("demandes.ville.fr.:443", "demandes.ville.fr.")]
    [InlineData("mairie-évry.example", "xn--mairie-vry-h7a.example")]
    [InlineData("MAIRIE-ÉVRY.example", "xn--mairie-vry-h7a.example")]
    [InlineData("xn--mairie-vry-h7a.example", "xn--mairie-vry-h7a.example")]
    [InlineData("ville.fr\u3002", "ville.fr.")]
    [InlineData("localhost", "localhost")]
    [InlineData("127.0.0.1:5000", "127.0.0.1")]
    [InlineData("a.b-c.d1.example", "a.b-c.d1.example")]
    public void A_host_is_read_as_browsers_write_it(string header, string host) => Assert.Equal(host, HostName.Normalise(new(header)));

    public static TheoryData<string> NoHosts() =>
    [
        "", ".", "..", ".ville.fr", "ville..fr", "ville.fr..", "ville.fr...", "..ville.fr", " ", "ville fr", " ville.fr", "ville.fr ", "\tville.fr", "ville.fr\r\n", "ville\0.fr",
        "ville_fr", "_ville.fr", "ville.fr/", "ville.fr/agents", "ville.fr?x", "ville.fr#x", "ville.fr\\x", "ville.fr:", "ville.fr:https", "ville.fr:80:80", "ville.fr:-1", "http://ville.fr", "//ville.fr", "user@ville.fr", "user:p@ville.fr",
        "ville.fr,autre.fr", "ville.fr;autre.fr", "ville.fr autre.fr", "*.ville.fr", "*", "ville%2efr", "ville%00.fr", "-ville.fr", "ville-.fr", "ville.-fr", "<ville>.fr", "ville'.fr",
        "ville\".fr", "ville|fr", "ville$.fr", "ville&.fr", "ville=.fr", "ville+.fr", "ville!.fr", "ville~.fr", "ville`.fr", "{ville}.fr", "[::1]", "[::1]:443", "[fe80::1%eth0]", "::1",
        "[ville].fr", "ville.fr\u202e", "ville\u200d.fr\u0000", "ville\u2028.fr", "ville\ud800.fr", "xn--.fr", $"{new string('a', 64)}.fr", $"{string.Join('.', Enumerable.Repeat("abcdefgh", 30))}.fr",
    ];

    [Fact]
    public void There_are_sixty_ways_to_be_no_host() => Assert.InRange(NoHosts().Count, 60, 200);

    [Theory, MemberData(nameof(NoHosts))]
    public void What_is_no_host_name_is_none(string header) => Assert.Null(HostName.Normalise(new(header)));

    [Theory]
    [InlineData("inconnue.test")]
    [InlineData("www.{0}")]
    [InlineData("{0}.test")]
    [InlineData("x{0}")]
    [InlineData("localhost")]
    public async Task An_unknown_host_gets_421_and_nothing_of_ours(string pattern)
    {
        var town = await Given.ATownAsync();
        var page = await new Visitor(town.App, string.Format(null, pattern, town.Host)).Visit("/");

        Assert.Equal(HttpStatusCode.MisdirectedRequest, page.Status);
        Assert.False(page.Response.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain(town.Info.Name, page.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("X-Forwarded-Host")]
    [InlineData("X-Original-Host")]
    [InlineData("Forwarded")]
    public async Task A_host_said_by_another_header_is_not_heard(string header)
    {
        var (here, there) = (await Given.ATownAsync("Ville d'Ici"), await Given.ATownAsync("Ville de Là"));
        var page = await here.Visitor().SendAsync(() => new(HttpMethod.Get, "/nulle-part") { Headers = { { header, header is "Forwarded" ? $"host={there.Host}" : there.Host } } });

        Assert.Contains("Ville d", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Ville de Là", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trailing_dot_leads_to_the_towns_own_address()
    {
        var town = await Given.ATownAsync();
        var visitor = new Visitor(town.App, town.Host) { WithoutFollowing = true };

        var page = await visitor.SendAsync(() => new(HttpMethod.Get, "/demandes?x=1") { Headers = { Host = $"{town.Host}." } });

        Assert.Equal(HttpStatusCode.MovedPermanently, page.Status);
        Assert.Equal($"https://{town.Host}/demandes", page.Location);
    }

    [Theory]
    [InlineData("/agents")]
    [InlineData("/suivi")]
    [InlineData("/demandes")]
    public async Task A_towns_pages_do_not_exist_on_the_operators_host(string path) => Assert.Equal(
        HttpStatusCode.NotFound, (await new Visitor(await TestApp.OfRunAsync(), TestApp.PlatformHost).Visit(path)).Status);

    [Fact]
    public async Task Health_is_told_on_any_host()
    {
        var anywhere = new Visitor(await TestApp.OfRunAsync(), "sonde.test");

        Assert.Equal("Healthy", (await anywhere.Visit("/health")).Body);
        Assert.Equal("Healthy", (await anywhere.Visit("/ready")).Body);
    }
}
