using System.Net;
using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.BackOffice.Requests;

/// <summary>Two demands that an agent takes for one: what he sees, what is refused, what is done once.</summary>
public sealed class MergingTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);   // a pothole is promised for Thursday 12

    [Fact]
    public async Task Both_are_shown_before_and_then_one_goes_on_for_both()
    {
        var town = await Given.ATownAsync();
        var (older, stays) = await TwoAsync(town);
        var page = await (await (await town.SignedInAsync()).Visit($"/agents/demandes/{older.Id}")).Follow("Fusionner avec une autre demande…");
        Assert.Contains(stays.Reference, page.All(".served li")[0], StringComparison.Ordinal);   // of the same type, in the same street

        page = await page.Fill("Numéro de l’autre demande", stays.Reference).Press("Comparer les deux demandes");

        Assert.Equal(["Cette demande s’arrête", "Celle-ci reste"], page.All(".pair h2"));
        Assert.Equal(["jeudi 12 novembre 2026, inchangée", "mercredi 18 novembre 2026 aujourd’hui, jeudi 12 novembre 2026 après la fusion"], page.All(".pair dl div:last-child dd"));
        Assert.Contains("Aucun des deux ne voit le nom", page.Text, StringComparison.Ordinal);
        Assert.Equal(RequestPhase.New, (await town.RequestAsync(older.Id)).Phase);

        page = await page.Choose("Pourquoi les fusionner ?", "Le même problème, signalé par quelqu’un d’autre").Press("Fusionner les deux demandes");

        Assert.Equal("Les deux demandes sont fusionnées : celle-ci continue pour les deux.", page.Flash);
        Assert.Equal($"/agents/demandes/{stays.Id}", page.Url);
        Assert.StartsWith(older.Reference, page.Fact("Demandes fusionnées dans celle-ci"), StringComparison.Ordinal);
        Assert.Contains($"Une autre demande y est rattachée : {older.Reference}", page.Timeline[^1], StringComparison.Ordinal);
        Assert.Contains("Le même problème, signalé par quelqu’un d’autre", page.Timeline[^1], StringComparison.Ordinal);
        var (merged, carries) = (await town.RequestAsync(older.Id), await town.RequestAsync(stays.Id));
        Assert.Equal((RequestPhase.Merged, RequestPhase.New), (merged.Phase, carries.Phase));
        Assert.Equal(new DateOnly(2026, 11, 12), carries.PromisedOn);
        Assert.Equal(stays.Reference, (await page.Follow(older.Reference)).Fact("Fusionnée dans"));
    }

    [Fact]
    public async Task Pressed_twice_it_is_done_once()
    {
        var town = await Given.ATownAsync();
        var (older, stays) = await TwoAsync(town);
        var page = (await LookAsync(town, older, stays.Reference)).Choose("Pourquoi les fusionner ?", "La même demande, envoyée deux fois");

        Assert.NotNull((await page.Press("Fusionner les deux demandes")).Flash);
        Assert.NotNull((await page.Press("Fusionner les deux demandes")).Flash);

        Assert.Equal(1, await town.AskAsync(db => db.RequestLinks.CountAsync()));
        Assert.Equal(1, (await town.RequestAsync(stays.Id)).Events.Count(e => e.Act is RequestAct.Absorb));
        Assert.Single(await town.MailAsync(), mail => mail.Subject.Contains("suivie avec une autre", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_two_agents_at_once_one_wins()
    {
        var town = await Given.ATownAsync();
        var (one, two) = await TwoAsync(town);
        var there = (await LookAsync(town, one, two.Reference)).Choose("Pourquoi les fusionner ?", "La même demande, envoyée deux fois");
        var back = (await LookAsync(town, two, one.Reference)).Choose("Pourquoi les fusionner ?", "La même demande, envoyée deux fois");
        Assert.NotNull((await there.Press("Fusionner les deux demandes")).Flash);

        var lost = await back.Press("Fusionner les deux demandes");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, lost.Status);
        Assert.Contains($"déjà fusionnée dans la demande {two.Reference}", lost.Summary[0], StringComparison.Ordinal);
        Assert.Equal((RequestPhase.Merged, RequestPhase.New), ((await town.RequestAsync(one.Id)).Phase, (await town.RequestAsync(two.Id)).Phase));
        Assert.Equal(1, await town.AskAsync(db => db.RequestLinks.CountAsync()));
    }

    [Fact]
    public async Task What_changed_since_it_was_looked_at_is_not_merged_unseen()
    {
        var town = await Given.ATownAsync();
        var (older, stays) = await TwoAsync(town);
        var page = (await LookAsync(town, older, stays.Reference)).Choose("Pourquoi les fusionner ?", "Une seule intervention règle les deux");
        await town.ActAsync(stays.Id, r => r.Accept(new(Actor.Agent(town.Karim.Id), TestClock.Now)));

        var lost = await page.Press("Fusionner les deux demandes");

        Assert.Equal(HttpStatusCode.Conflict, lost.Status);
        Assert.Equal((RequestPhase.New, 0), ((await town.RequestAsync(older.Id)).Phase, await town.AskAsync(db => db.RequestLinks.CountAsync())));
    }

    [Fact]
    public async Task Nobodys_date_becomes_later_the_other_way_round_is_proposed()
    {
        var town = await Given.ATownAsync();
        await town.DoAsync(db => db.Categories.Where(c => c.Slug == "panneau-abime").ExecuteUpdateAsync(set => set.SetProperty(c => c.Resolve.Amount, 40)));
        using var clock = TestClock.At(Monday);
        var (soon, late) = (await town.ARequestAsync(), await town.ARequestAsync(RequestPhase.New, new() { Category = "panneau-abime" }));

        Assert.StartsWith("L’autre demande est promise pour plus tard", (await LookAsync(town, soon, late.Reference)).Summary[0], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await LookAsync(town, late, soon.Reference)).Status);
    }

    [Fact]
    public async Task What_cannot_be_is_refused_in_plain_words_and_the_number_stays()
    {
        var town = await Given.ATownAsync();
        using var clock = TestClock.At(Monday);
        var (request, closed) = (await town.ARequestAsync(), await town.ARequestAsync(RequestPhase.Closed));
        var elsewhere = await (await Given.ATownAsync("Ville de Corvenay")).ARequestAsync();

        foreach (var (number, words) in ((string, string)[])
            [(request.Reference, "C’est le numéro de cette demande même"), (closed.Reference, "L’autre demande est terminée"), ("2026-099999", "Vous ne voyez aucune demande de ce numéro"),
             ("la deuxième", "Vous ne voyez aucune demande de ce numéro")])
        {
            var page = await LookAsync(town, request, number);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
            Assert.StartsWith(words, page.Errors["Numéro de l’autre demande"], StringComparison.Ordinal);
            Assert.Equal(number, page.Value("Numéro de l’autre demande"));
        }
        var theirs = await (await town.SignedInAsync()).Visit($"/agents/demandes/{request.Id}/fusion?OtherId={elsewhere.Id}");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, theirs.Status);
        Assert.Equal("Donnez le numéro de l’autre demande.", (await LookAsync(town, request, "")).Errors["Numéro de l’autre demande"]);
    }

    [Fact]
    public async Task A_chain_is_refused_and_says_where_to_go()
    {
        var town = await Given.ATownAsync();
        var (a, b) = await TwoAsync(town);
        await MergeAsync(town, a, b);
        var c = await town.ARequestAsync();

        Assert.Contains($"déjà fusionnée dans la demande {b.Reference}", (await LookAsync(town, c, a.Reference)).Summary[0], StringComparison.Ordinal);
        Assert.StartsWith("D’autres demandes sont déjà fusionnées dans celle-ci", (await LookAsync(town, b, c.Reference)).Summary[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CategoryVisibility.Private, true)]
    [InlineData(CategoryVisibility.Public, false)]
    public async Task What_is_not_public_never_goes_into_what_is(CategoryVisibility visibility, bool refused)
    {
        var town = await Given.ATownAsync();
        await town.DoAsync(db => db.Categories.Where(c => c.Slug == "panneau-abime").ExecuteUpdateAsync(set => set.SetProperty(c => c.Visibility, visibility)));
        ServiceRequest hidden, shown;
        using (TestClock.At(Monday)) shown = await town.ARequestAsync();
        using (TestClock.At(Monday.AddDays(14))) hidden = await town.ARequestAsync(RequestPhase.New, new() { Category = "panneau-abime" });
        using var later = TestClock.At(Monday.AddDays(15));

        var page = await LookAsync(town, hidden, shown.Reference);

        Assert.Equal(refused, page.Summary.Any(line => line.StartsWith("Cette demande n’est pas publique", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Who_may_route_only_one_of_the_two_is_told_so_and_who_sees_only_one_finds_no_other()
    {
        var town = await Given.ATownAsync();
        var (older, stays) = await TwoAsync(town);
        var elsewhere = await town.AskAsync(db => db.Departments.Where(d => d.Name == "Relation citoyenne").Select(d => d.Id).SingleAsync());
        await town.ActAsync(stays.Id, r => r.Assign(new(elsewhere, null, null), new(Actor.Agent(town.Camille.Id), TestClock.Now)));
        var karim = await town.SignedInAsync(town.Karim);   // of the roads only

        var page = await karim.Visit($"/agents/demandes/{older.Id}/fusion?Number={stays.Reference}");
        Assert.StartsWith("Vous ne voyez aucune demande de ce numéro", page.Summary[0], StringComparison.Ordinal);

        await town.ActAsync(stays.Id, r => r.Assign(new(elsewhere, null, town.Karim.Id), new(Actor.Agent(town.Camille.Id), TestClock.Now)));   // now he sees it
        page = await karim.Visit($"/agents/demandes/{older.Id}/fusion?Number={stays.Reference}");
        Assert.StartsWith("Vous voyez l’autre demande, mais vous n’avez pas le droit", page.Summary[0], StringComparison.Ordinal);

        var reader = await town.SignedInAsync(await town.AnAgentAsync(RoleCode.Reader));
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.Visit($"/agents/demandes/{older.Id}/fusion")).Status);
        Assert.DoesNotContain("Fusionner avec une autre demande…", (await reader.Visit($"/agents/demandes/{older.Id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_inbox_shows_the_one_that_stays_and_how_many_it_stands_for()
    {
        var town = await Given.ATownAsync();
        var (older, stays) = await TwoAsync(town);
        await MergeAsync(town, older, stays);
        var visitor = await town.SignedInAsync();

        foreach (var drawer in (string[])["a-traiter", "toutes"])
        {
            var row = Assert.Single((await visitor.Visit($"/agents/demandes?vue={drawer}")).All(".inbox-row"));
            Assert.Contains(stays.Reference, row, StringComparison.Ordinal);
            Assert.Contains("1 autre demande fusionnée", row, StringComparison.Ordinal);
        }
        Assert.Empty((await visitor.Visit("/agents/demandes?vue=terminees")).All(".inbox-row"));
        Assert.Contains(older.Reference, (await visitor.Visit("/agents/demandes?vue=toutes&etat=Merged")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undone_each_goes_its_own_way_with_its_own_date()
    {
        var town = await Given.ATownAsync();
        var (older, stays) = await TwoAsync(town);
        await town.ActAsync(older.Id, r => r.Accept(new(Actor.Agent(town.Camille.Id), TestClock.Now)));
        await MergeAsync(town, older, stays);

        var page = await (await (await town.SignedInAsync()).Visit($"/agents/demandes/{older.Id}")).Press("Annuler la fusion");

        Assert.Equal("La fusion est annulée : chaque demande suit de nouveau son cours.", page.Flash);
        var (free, stayed) = (await town.RequestAsync(older.Id), await town.RequestAsync(stays.Id));
        Assert.Equal((RequestPhase.Accepted, null, new DateOnly(2026, 11, 18)), (free.Phase, free.EndedAt, stayed.PromisedOn));
        Assert.Equal((RequestAct.Unmerge, RequestAct.Release), (free.Events[^1].Act, stayed.Events[^1].Act));
        Assert.Equal(0, await town.AskAsync(db => db.RequestLinks.CountAsync()));
        Assert.Contains((await town.MailAsync()).Select(mail => mail.Subject), subject => subject.StartsWith($"Votre demande {older.Reference} est de nouveau suivie à part", StringComparison.Ordinal));
    }

    internal static async Task<(ServiceRequest Older, ServiceRequest Stays)> TwoAsync(Town town)
    {
        ServiceRequest older, stays;
        using (TestClock.At(Monday)) older = await town.ARequestAsync(RequestPhase.New, new() { Name = "Dominique Leroux", Description = "Un trou devant chez moi, au 12." });
        using (TestClock.At(Monday.AddDays(4)))
            stays = await town.ARequestAsync(RequestPhase.New, new() { Name = "Jeanne Le Bihan", Email = "jeanne.lebihan@courriel.example", Description = "La roue de mon vélo y est restée." });
        TestClock.Forward(Monday.AddDays(5) - TestClock.Now);
        return (older, stays);
    }

    internal static async Task<HtmlPage> MergeAsync(Town town, ServiceRequest source, ServiceRequest target) =>
        await (await LookAsync(town, source, target.Reference)).Choose("Pourquoi les fusionner ?", "Le même problème, signalé par quelqu’un d’autre").Press("Fusionner les deux demandes");

    private static async Task<HtmlPage> LookAsync(Town town, ServiceRequest source, string number) =>
        await (await (await town.SignedInAsync()).Visit($"/agents/demandes/{source.Id}/fusion")).Fill("Numéro de l’autre demande", number).Press("Comparer les deux demandes");
}
