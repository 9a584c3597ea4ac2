using GrcPortal.Core.Requests;
using GrcPortal.Web.Areas.BackOffice.Inbox;
using GrcPortal.Web.Tests.Support;

namespace GrcPortal.Web.Tests.BackOffice;

public sealed class InboxTests
{
    [Fact]
    public async Task What_is_late_comes_first_and_says_by_how_much()
    {
        var town = await Given.ATownAsync();
        var fresh = await town.ARequestAsync();
        ServiceRequest old;
        using (TestClock.At(TestClock.Now.AddDays(-60))) old = await town.ARequestAsync();

        var page = await (await town.SignedInAsync()).Visit("/agents/demandes");

        Assert.Equal([old.Reference, fresh.Reference], page.All(".inbox-number"));
        Assert.Equal([old.Reference], page.All(".inbox-row.is-late .inbox-number"));
        var days = DateOnly.FromDateTime(TestClock.Now.UtcDateTime).DayNumber - old.PromisedOn.DayNumber;
        Assert.Matches($"En retard de ({days}|{days + 1}) jours", page.All(".is-late .inbox-due")[0]);
    }

    [Fact]
    public async Task What_waits_for_somebody_else_comes_last_and_is_not_late_page_after_page_and_back()
    {
        var town = await Given.ATownAsync();
        ServiceRequest asked, paused;
        using (TestClock.At(TestClock.Now.AddDays(-90))) asked = await town.ARequestAsync(RequestPhase.WaitingForCitizen);
        using (TestClock.At(TestClock.Now.AddDays(-80))) paused = await town.ARequestAsync(RequestPhase.WaitingForThirdParty);
        var first = await town.ARequestAsync();
        for (var i = 1; i < RequestList.PageSize; i++) await town.ARequestAsync();
        var visitor = await town.SignedInAsync();

        var page = await visitor.Visit("/agents/demandes");
        Assert.Equal((RequestList.PageSize, first.Reference), (page.All(".inbox-row").Count, page.All(".inbox-number")[0]));

        page = await page.Follow("Page suivante");
        Assert.Equal([asked.Reference, paused.Reference], page.All(".inbox-number"));
        Assert.Equal(["En attente de l’usager", "Délai suspendu"], page.All(".inbox-due"));
        Assert.Empty(page.All(".is-late, .is-soon"));

        page = await page.Follow("Page précédente");
        Assert.Equal(first.Reference, page.All(".inbox-number")[0]);
    }

    [Fact]
    public async Task Each_drawer_holds_its_demands_and_its_tab_counts_them()
    {
        var town = await Given.ATownAsync();
        foreach (var phase in (RequestPhase[])[RequestPhase.New, RequestPhase.InProgress, RequestPhase.WaitingForCitizen, RequestPhase.Resolved, RequestPhase.Closed, RequestPhase.Refused])
            await town.ARequestAsync(phase);
        var visitor = await town.SignedInAsync(town.Karim);

        var page = await visitor.Visit("/agents/demandes");

        Assert.Equal(["À traiter 3", "En retard 0", "À clôturer 1", "En attente 1", "Mes demandes 0", "Toutes", "Terminées"], page.All(".views a"));
        foreach (var (slug, phases) in new Dictionary<string, string[]>
        {
            ["a-traiter"] = ["Nouvelle", "En intervention", "À compléter"],
            ["a-cloturer"] = ["Traitée, à clôturer"],
            ["en-attente"] = ["À compléter"],
            ["toutes"] = ["Non recevable", "Clôturée", "Traitée, à clôturer", "À compléter", "En intervention", "Nouvelle"],
            ["terminees"] = ["Non recevable", "Clôturée"],
            ["en-retard"] = [],
            ["inconnue"] = ["Nouvelle", "En intervention", "À compléter"],
        })
            Assert.Equal(phases, (await visitor.Visit($"/agents/demandes?vue={slug}")).All(".inbox-tag"));
    }

    [Fact]
    public async Task My_demands_are_those_I_was_given_and_those_I_accepted()
    {
        var town = await Given.ATownAsync();
        var accepted = await town.ARequestAsync(RequestPhase.Accepted);   // by Camille
        var given = await town.ARequestAsync();
        await town.ActAsync(given.Id, r => r.Assign(Assignment.To(town.Karim.Id), new(Actor.Agent(town.Karim.Id), TestClock.Now)));

        var page = await (await town.SignedInAsync(town.Camille)).Visit("/agents/demandes?vue=mes-demandes");
        Assert.Equal([accepted.Reference], page.All(".inbox-number"));
        page = await (await town.SignedInAsync(town.Karim)).Visit("/agents/demandes?vue=mes-demandes");
        Assert.Equal([given.Reference], page.All(".inbox-number"));
    }

    [Theory]
    [InlineData("a-traiter")]
    [InlineData("toutes")]
    [InlineData("terminees")]
    public async Task Fifty_rows_a_page_and_none_twice_or_forgotten(string drawer)
    {
        var town = await Given.ATownAsync();
        for (var i = 0; i < 53; i++) await town.ARequestAsync(drawer is "terminees" ? RequestPhase.Withdrawn : RequestPhase.New);
        var visitor = await town.SignedInAsync();

        var first = await visitor.Visit($"/agents/demandes?vue={drawer}");
        var second = await first.Follow("Page suivante");

        Assert.Equal(50, first.All(".inbox-row").Count);
        Assert.Equal(3, second.All(".inbox-row").Count);
        Assert.Equal(53, first.All(".inbox-number").Concat(second.All(".inbox-number")).Distinct().Count());
        Assert.False(first.Has("a[href*='avant=']"));
        Assert.Equal(first.All(".inbox-number"), (await second.Follow("Page précédente")).All(".inbox-number"));
    }

    [Theory]
    [InlineData("a-traiter")]
    [InlineData("toutes")]
    [InlineData("terminees")]
    public async Task Going_on_and_back_shows_the_same_pages(string drawer)
    {
        var town = await Given.ATownAsync();
        for (var i = 0; i < 103; i++) await town.ARequestAsync(drawer is "terminees" ? RequestPhase.Withdrawn : RequestPhase.New);
        var visitor = await town.SignedInAsync();

        var first = await visitor.Visit($"/agents/demandes?vue={drawer}");
        var second = await first.Follow("Page suivante");
        var third = await second.Follow("Page suivante");

        Assert.Equal([50, 50, 3], new[] { first, second, third }.Select(page => page.All(".inbox-row").Count));
        var back = await third.Follow("Page précédente");
        Assert.Equal(second.All(".inbox-number"), back.All(".inbox-number"));
        Assert.Equal(third.All(".inbox-number"), (await back.Follow("Page suivante")).All(".inbox-number"));
        Assert.Equal(first.All(".inbox-number"), (await back.Follow("Page précédente")).All(".inbox-number"));
    }

    [Theory]
    [InlineData("hier")]
    [InlineData("20260101_pas-un-identifiant")]
    [InlineData("99999999_01a1b27c16bb712f9f9c38b378e5fd70")]
    [InlineData("9223372036854775807_01a1b27c16bb712f9f9c38b378e5fd70")]
    public async Task A_spoilt_address_shows_the_first_page(string cursor)
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync();

        var visitor = await town.SignedInAsync();

        foreach (var way in (string[])["apres", "avant"])
            Assert.Equal([request.Reference], (await visitor.Visit($"/agents/demandes?{way}={cursor}")).All(".inbox-number"));
    }

    [Fact]
    public async Task A_number_or_a_code_read_out_opens_its_demand()
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync();
        var visitor = await town.SignedInAsync();

        foreach (var words in (string[])[request.Reference, $"{request.Year}-1", TrackingCode.Spoken(request.TrackingCode!).ToLowerInvariant()])
            Assert.Equal($"/agents/demandes/{request.Id}", (await (await visitor.Visit("/agents/demandes")).Fill("Chercher : numéro, code, mots, e-mail ou téléphone", words).Press("Chercher")).Url);

        Assert.Contains("Aucune demande ne porte", (await visitor.Visit("/agents/demandes?q=2026-999999")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_towns_demands_are_nowhere()
    {
        var (here, elsewhere) = (await Given.ATownAsync(), await Given.ATownAsync("Ville de Corvenay"));
        var theirs = await elsewhere.ARequestAsync();
        var visitor = await here.SignedInAsync();

        var page = await visitor.Visit("/agents/demandes?vue=toutes");

        Assert.True(page.Has(".empty"));
        Assert.Contains("Aucune demande ne porte", (await visitor.Visit($"/agents/demandes?q={theirs.TrackingCode}")).Text, StringComparison.Ordinal);
    }
}
