using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.Support;

namespace GrcPortal.Web.Tests.BackOffice;

public sealed class TriagingTests
{
    [Fact]
    public async Task Twenty_demands_are_taken_on_at_once()
    {
        var town = await Given.ATownAsync();
        for (var i = 0; i < 21; i++) await town.ARequestAsync();
        var camille = await town.SignedInAsync();
        var page = await camille.Visit("/agents/demandes?type=nid-de-poule");

        page = await Pick(page, 20).Press("Prendre en charge");

        Assert.Equal("20 demandes prises en charge", page.Title);
        Assert.Equal(20, page.All(".triaged li").Count(line => line.Contains("C’est fait.", StringComparison.Ordinal)));
        page = await camille.Visit(page.Document.QuerySelector("main a.back")!.GetAttribute("href")!);
        Assert.Equal("/agents/demandes?vue=a-traiter&type=nid-de-poule", page.Url);
        Assert.Equal(1, page.All(".inbox-tag").Count(tag => tag is "Nouvelle"));
    }

    [Fact]
    public async Task Demands_are_assigned_to_a_crew_together()
    {
        var town = await Given.ATownAsync();
        var requests = new[] { await town.ARequestAsync(), await town.ARequestAsync(RequestPhase.Accepted) };
        var page = Pick(await (await town.SignedInAsync()).Visit("/agents/demandes"), 2).Choose("Affecter à…", "— — Équipe voirie");

        page = await page.Press("Affecter");

        Assert.Equal("2 demandes affectées", page.Title);
        foreach (var request in requests)
        {
            var now = await town.RequestAsync(request.Id);
            Assert.NotNull(now.TeamId);
            Assert.Equal((RequestPhase.Accepted, RequestAct.Assign), (now.Phase, now.Events[^1].Act));
        }
    }

    [Fact]
    public async Task One_that_fails_costs_the_others_nothing_and_says_why()
    {
        var town = await Given.ATownAsync();
        var (fine, changed, over) = (await town.ARequestAsync(), await town.ARequestAsync(), await town.ARequestAsync());
        var page = Pick(await (await town.SignedInAsync()).Visit("/agents/demandes"), 3);
        var camille = new Stamp(Actor.Agent(town.Camille.Id), TestClock.Now);
        await town.ActAsync(changed.Id, request => request.Note(Message.Internal("Vu.", camille), camille));
        await town.ActAsync(over.Id, request => request.Withdraw(new(Actor.Citizen, TestClock.Now)));

        page = await page.Press("Prendre en charge");

        Assert.Equal("1 demande prise en charge", page.Title);
        Assert.Contains("2 demandes sont restées comme elles étaient.", page.Text, StringComparison.Ordinal);
        Assert.Contains("C’est fait.", Line(page, fine), StringComparison.Ordinal);
        Assert.Contains("Quelqu’un l’a changée entre-temps", Line(page, changed), StringComparison.Ordinal);
        Assert.Contains("Elle n’en est plus là", Line(page, over), StringComparison.Ordinal);
        Assert.Equal(RequestPhase.Accepted, (await town.RequestAsync(fine.Id)).Phase);
        Assert.Equal(RequestPhase.New, (await town.RequestAsync(changed.Id)).Phase);
    }

    [Fact]
    public async Task What_is_not_ones_own_is_left_alone()
    {
        var (town, elsewhere) = (await Given.ATownAsync(), await Given.ATownAsync("Ville de Corvenay"));
        var (hidden, theirs) = (await town.ARequestAsync(), await elsewhere.ARequestAsync());
        var mine = await town.ARequestAsync();
        var cleaning = await town.AskAsync(db => Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.SingleAsync(db.Departments, d => d.Name == "Propreté"));
        await town.ActAsync(mine.Id, request => request.Assign(new(cleaning.Id, null, null), new(Actor.Agent(town.Camille.Id), TestClock.Now)));
        var manager = await town.AnAgentAsync(RoleCode.DepartmentManager, "Propreté");
        var page = await (await town.SignedInAsync(manager)).Visit("/agents/demandes");
        var box = Assert.Single(page.Document.QuerySelectorAll<IHtmlInputElement>("[name=Chosen]"));
        box.IsChecked = true;
        foreach (var other in (ServiceRequest[])[hidden, theirs])
        {
            var forged = (IHtmlInputElement)box.Clone();
            forged.Value = $"{other.Id:N}.1";
            box.Parent!.AppendChild(forged);
            forged.IsChecked = true;
        }

        page = await page.Choose("Affecter à…", $"Moi ({manager.Name})").Press("Affecter");

        Assert.Equal("1 demande affectée", page.Title);
        Assert.Equal(2, page.All(".triaged li").Count(line => line.Contains("n’est plus des vôtres", StringComparison.Ordinal)));
        Assert.DoesNotContain(hidden.Reference, page.Text.Replace(mine.Reference, "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(RequestPhase.New, (await town.RequestAsync(hidden.Id)).Phase);
        Assert.Equal(RequestPhase.New, (await elsewhere.RequestAsync(theirs.Id)).Phase);
    }

    [Fact]
    public async Task Nothing_ticked_is_said()
    {
        var town = await Given.ATownAsync();
        await town.ARequestAsync();

        Assert.Equal("Cochez au moins une demande.", (await (await (await town.SignedInAsync()).Visit("/agents/demandes")).Press("Prendre en charge")).Flash);
    }

    private static HtmlPage Pick(HtmlPage page, int number)
    {
        foreach (var box in page.Document.QuerySelectorAll<IHtmlInputElement>("[name=Chosen]").Take(number)) box.IsChecked = true;
        return page;
    }

    private static string Line(HtmlPage page, ServiceRequest request) => Assert.Single(page.All(".triaged li"), line => line.Contains(request.Reference, StringComparison.Ordinal));
}
