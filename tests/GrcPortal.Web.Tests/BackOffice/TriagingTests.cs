using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

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
        var cleaning = await DepartmentAsync(town, "Propreté");
        await town.ActAsync(mine.Id, request => request.Assign(new(cleaning, null, null), new(Actor.Agent(town.Camille.Id), TestClock.Now)));
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
    public async Task Demands_are_given_to_a_colleague_but_for_those_he_may_not_see()
    {
        var town = await Given.ATownAsync();
        var (roads, cleaning) = (await town.AnAgentAsync(RoleCode.DepartmentManager, "Voirie"), await DepartmentAsync(town, "Propreté"));
        var (theirs, other) = (await town.ARequestAsync(), await town.ARequestAsync());
        await town.ActAsync(other.Id, request => request.Assign(new(cleaning, null, null), new(Actor.Agent(town.Camille.Id), TestClock.Now)));
        var page = Pick(await (await town.SignedInAsync()).Visit("/agents/demandes"), 2).Choose("Affecter à…", roads.Name);

        page = await page.Press("Affecter");

        Assert.Equal("1 demande affectée", page.Title);
        Assert.Contains("C’est fait.", Line(page, theirs), StringComparison.Ordinal);
        Assert.Contains("Cette personne n’a pas accès à cette demande", Line(page, other), StringComparison.Ordinal);
        Assert.Equal((roads.Id, theirs.DepartmentId), await AssigneeAsync(theirs));
        Assert.Equal((null, cleaning), await AssigneeAsync(other));

        async Task<(Guid?, Guid?)> AssigneeAsync(ServiceRequest request) => await town.RequestAsync(request.Id) is var now ? (now.AssigneeId, now.DepartmentId) : default;
    }

    [Fact]
    public async Task Only_colleagues_who_treat_demands_of_ones_own_departments_are_offered_and_taken()
    {
        var (town, elsewhere) = (await Given.ATownAsync(), await Given.ATownAsync("Ville de Corvenay"));
        await town.ARequestAsync();
        var manager = await town.AnAgentAsync(RoleCode.DepartmentManager, "Voirie");
        var (instructor, reader, cleaner, gone) = (await town.AnAgentAsync(RoleCode.Instructor, "Voirie"), await town.AnAgentAsync(RoleCode.Reader, "Voirie"), await town.AnAgentAsync(RoleCode.Instructor, "Propreté"), await town.AnAgentAsync(RoleCode.TeamLeader, "Voirie"));
        await town.DoAsync(db => db.Agents.Where(a => a.Id == gone.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.IsActive, false)));
        var stranger = await elsewhere.AnAgentAsync(RoleCode.Instructor, "Voirie");
        var visitor = await town.SignedInAsync(manager);

        var page = await visitor.Visit("/agents/demandes");
        var offered = page.All("#PlaceId optgroup option");
        Assert.Contains(instructor.Name, offered);
        Assert.DoesNotContain(offered, name => name == reader.Name || name == cleaner.Name || name == gone.Name || name == manager.Name);
        var everywhere = await (await town.SignedInAsync()).Visit($"/agents/demandes");
        Assert.Contains(cleaner.Name, everywhere.All("#PlaceId optgroup option"));
        var narrowed = await (await town.SignedInAsync()).Visit($"/agents/demandes?service={await DepartmentAsync(town, "Voirie"):N}");
        Assert.DoesNotContain(cleaner.Name, narrowed.All("#PlaceId optgroup option"));

        foreach (var forged in (TestAgent[])[reader, cleaner, gone, stranger])
        {
            page = Pick(await visitor.Visit("/agents/demandes"), 1);
            ((IHtmlSelectElement)page.Document.GetElementById("PlaceId")!).Options[1].Value = $"{forged.Id:N}";
            ((IHtmlSelectElement)page.Document.GetElementById("PlaceId")!).Options[1].IsSelected = true;
            Assert.Equal("Choisissez à qui affecter les demandes cochées.", (await page.Press("Affecter")).Flash);
        }
    }

    [Fact]
    public async Task A_colleague_who_is_away_is_given_nothing()
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync();
        var away = await town.AnAgentAsync(RoleCode.Instructor, "Voirie");
        var today = town.Info.DayOf(TestClock.Now);
        await town.DoAsync(db =>
        {
            db.Add(new Absence { AgentId = away.Id, From = today.AddDays(-1), Until = today.AddDays(3) });
            return db.SaveChangesAsync();
        });

        var page = await Pick(await (await town.SignedInAsync()).Visit("/agents/demandes?type=nid-de-poule"), 1).Choose("Affecter à…", away.Name).Press("Affecter");

        Assert.Contains($"{away.Name} est en congé jusqu’au", page.Flash, StringComparison.Ordinal);
        Assert.Equal("/agents/demandes?vue=a-traiter&type=nid-de-poule", page.Url);
        Assert.Equal(RequestPhase.New, (await town.RequestAsync(request.Id)).Phase);
    }

    [Fact]
    public async Task Nothing_ticked_is_said()
    {
        var town = await Given.ATownAsync();
        await town.ARequestAsync();

        Assert.Equal("Cochez au moins une demande.", (await (await (await town.SignedInAsync()).Visit("/agents/demandes")).Press("Prendre en charge")).Flash);
    }

    private static Task<Guid> DepartmentAsync(Town town, string name) => town.AskAsync(db => db.Departments.Where(d => d.Name == name).Select(d => d.Id).SingleAsync());

    private static HtmlPage Pick(HtmlPage page, int number)
    {
        foreach (var box in page.Document.QuerySelectorAll<IHtmlInputElement>("[name=Chosen]").Take(number)) box.IsChecked = true;
        return page;
    }

    private static string Line(HtmlPage page, ServiceRequest request) => Assert.Single(page.All(".triaged li"), line => line.Contains(request.Reference, StringComparison.Ordinal));
}
