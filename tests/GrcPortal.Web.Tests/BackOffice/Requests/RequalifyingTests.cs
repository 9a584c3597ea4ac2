using System.Net;
using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Clocks;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.BackOffice.Requests;

public sealed class RequalifyingTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);   // a pothole is promised for Thursday 12

    [Fact]
    public async Task What_changes_is_shown_before_and_is_what_comes()
    {
        using var clock = TestClock.At(Monday);
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync();
        var page = await (await (await town.SignedInAsync()).Visit($"/agents/demandes/{request.Id}")).Follow("Changer le type…");

        page = await page.Choose("De quel type est-elle vraiment ?", "Panneau abîmé, manquant").Press("Voir ce qui change");

        Assert.Equal("De « Nid-de-poule, affaissement » à « Panneau abîmé, manquant ». Choisir un autre type", page.Fact("Type"));
        Assert.Equal("Du jeudi 12 novembre 2026 au lundi 9 novembre 2026, parce que le délai de ce type est de 5 jours ouvrés, et non de 7 jours ouvrés.", page.Fact("Date promise"));
        Assert.Contains("Le demandeur recevra sa nouvelle date", page.Text, StringComparison.Ordinal);
        Assert.Equal(["Changer le type"], page.All("main .btn-primary"));
        Assert.Equal(new DateOnly(2026, 11, 12), (await town.RequestAsync(request.Id)).PromisedOn);

        page = await page.Press("Changer le type");

        Assert.Equal("Le type de la demande est changé.", page.Flash);
        Assert.Equal("Panneau abîmé, manquant", page.Title);
        Assert.Contains("Type de demande changé : de « Nid-de-poule, affaissement » à « Panneau abîmé, manquant »", page.Timeline[^1], StringComparison.Ordinal);
        var after = await town.RequestAsync(request.Id);
        Assert.Equal((new DateOnly(2026, 11, 9), request.DepartmentId), (after.PromisedOn, after.DepartmentId));
        Assert.Equal((request.CategoryId, after.CategoryId), (after.Events[^1].OldCategoryId!.Value, after.Events[^1].CategoryId!.Value));
    }

    [Fact]
    public async Task Answers_stay_with_the_questions_they_were_given_to()
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync();
        await town.DoAsync(db => db.Requests.Where(r => r.Id == request.Id).ExecuteUpdateAsync(set => set
            .SetProperty(r => r.FormVersionId, db.FormVersions.Where(form => form.CategoryId == request.CategoryId).Select(form => form.Id).Single())));
        Assert.Null((await (await town.SignedInAsync()).Visit($"/agents/demandes/{request.Id}")).Fact("Réponses données au formulaire"));

        var page = await RequalifiedAsync(town, request.Id, "panneau-abime");

        Assert.Equal("« Nid-de-poule, affaissement », version 1", page.Fact("Réponses données au formulaire"));
    }

    [Fact]
    public async Task The_citizen_is_told_the_new_day_and_why()
    {
        var town = await Given.ATownAsync();
        using var clock = TestClock.At(Monday);
        var request = await town.ARequestAsync();
        await town.MailAsync();

        await RequalifiedAsync(town, request.Id, "panneau-abime");

        var mail = (await town.MailAsync())[^1];
        Assert.StartsWith("Nouvelle date pour votre demande", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("Avant : jeudi 12 novembre 2026\nMaintenant : lundi 9 novembre 2026\n\nLe type de votre demande a été corrigé, et son délai n’est pas le même.", mail.Text, StringComparison.Ordinal);
        Assert.Equal([MoveReason.Category], await town.AskAsync(db => db.PromiseMoves.Where(m => m.Kind == ClockKind.Intervene).Select(m => m.Why).ToListAsync()));
    }

    [Fact]
    public async Task Nobody_is_written_to_when_the_day_is_the_same()
    {
        var town = await Given.ATownAsync();
        await town.DoAsync(db => db.Categories.ExecuteUpdateAsync(set => set.SetProperty(c => c.Resolve.Amount, 7)));
        var request = await town.ARequestAsync();
        var sent = (await town.MailAsync()).Count;

        var page = await RequalifiedAsync(town, request.Id, "trottoir-degrade");

        Assert.Equal("Le type de la demande est changé.", page.Flash);
        Assert.Equal(sent, (await town.MailAsync()).Count);
    }

    [Theory]
    [InlineData("proposé pour ce type", true)]
    [InlineData("qui l’a déjà", false)]
    public async Task The_department_of_the_new_type_is_proposed_and_the_present_one_may_keep_it(string choice, bool moves)
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync(RequestPhase.InProgress);
        var sewers = await DepartmentOfAsync(town, "plaque-d-egout");
        var page = await LookAsync(town, request.Id, "plaque-d-egout");

        var radio = page.All("fieldset label").Single(label => label.Contains(choice, StringComparison.Ordinal));
        page = await page.Choose("Quel service s’en occupe désormais ?", radio).Press("Changer le type");

        Assert.Equal("Le type de la demande est changé.", page.Flash);
        var after = await town.RequestAsync(request.Id);
        Assert.Equal((moves ? sewers : request.DepartmentId, moves ? null : request.AssigneeId, RequestPhase.InProgress), (after.DepartmentId, after.AssigneeId, after.Phase));
    }

    [Fact]
    public async Task Who_moves_it_out_of_his_sight_is_told_so()
    {
        var town = await Given.ATownAsync();
        var roads = await town.AskAsync(db => db.Departments.Where(d => d.Name == "Voirie").Select(d => d.Name).SingleAsync());
        var manager = await town.AnAgentAsync(RoleCode.DepartmentManager, roads);
        var request = await town.ARequestAsync();

        var page = await (await LookAsync(town, request.Id, "plaque-d-egout", manager)).Press("Changer le type");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.StartsWith("Le type de la demande est changé. Elle est passée à un service dont vous ne voyez pas", page.Flash, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Private_words_never_come_out_by_a_change_of_type_and_the_screen_says_so()
    {
        var town = await Given.ATownAsync();
        await VisibilityAsync(town, "nid-de-poule", CategoryVisibility.Private);
        var request = await town.ARequestAsync();
        Assert.Empty((await town.Visitor().Visit("/carte")).All("ul.lines li"));

        var page = await LookAsync(town, request.Id, "trottoir-degrade");
        Assert.Contains("elle ne sera pas montrée", page.Fact("Sur la carte publique"), StringComparison.Ordinal);
        await page.Press("Changer le type");

        Assert.Empty((await town.Visitor().Visit("/carte")).All("ul.lines li"));
        Assert.True((await town.RequestAsync(request.Id)).IsWithheld);
    }

    [Fact]
    public async Task Made_private_it_leaves_the_public_list_and_stays_away()
    {
        var town = await Given.ATownAsync();
        await VisibilityAsync(town, "trottoir-degrade", CategoryVisibility.Private);
        var request = await town.ARequestAsync();
        Assert.Single((await town.Visitor().Visit("/carte")).All("ul.lines li"));

        var page = await LookAsync(town, request.Id, "trottoir-degrade");
        Assert.StartsWith("Elle ne sera plus visible", page.Fact("Sur la carte publique"), StringComparison.Ordinal);
        await page.Press("Changer le type");
        Assert.Empty((await town.Visitor().Visit("/carte")).All("ul.lines li"));

        await RequalifiedAsync(town, request.Id, "nid-de-poule");
        Assert.Empty((await town.Visitor().Visit("/carte")).All("ul.lines li"));
    }

    [Fact]
    public async Task A_type_that_is_not_offered_is_refused()
    {
        var town = await Given.ATownAsync();
        await town.DoAsync(db => db.Categories.Where(c => c.Slug == "panneau-abime").ExecuteUpdateAsync(set => set.SetProperty(c => c.State, CategoryState.Draft)));
        var request = await town.ARequestAsync();
        var draft = await CategoryAsync(town, "panneau-abime");
        var page = await LookAsync(town, request.Id, "trottoir-degrade");
        Assert.DoesNotContain(page.All("option"), one => one.StartsWith("Panneau", StringComparison.Ordinal));

        foreach (var id in (Guid[])[draft, request.CategoryId, Guid.NewGuid()])
        {
            page = await LookAsync(town, request.Id, "trottoir-degrade");
            page.Document.QuerySelector("input[name=CategoryId]")!.SetAttribute("value", id.ToString());
            page = await page.Press("Changer le type");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        }
        Assert.Single((await town.RequestAsync(request.Id)).Events);
    }

    [Fact]
    public async Task Of_two_agents_the_second_sees_what_the_first_has_done()
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync();
        var (one, other) = (await LookAsync(town, request.Id, "trottoir-degrade"), await LookAsync(town, request.Id, "panneau-abime", town.Karim));

        await other.Press("Changer le type");
        var late = await one.Press("Changer le type");

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("Quelqu’un a agi sur cette demande", late.Text, StringComparison.Ordinal);
        Assert.Equal(await CategoryAsync(town, "panneau-abime"), (await town.RequestAsync(request.Id)).CategoryId);
    }

    [Fact]
    public async Task Whoever_does_not_order_demands_is_not_offered_it_and_cannot()
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync();
        var reader = await town.SignedInAsync(await town.AnAgentAsync(RoleCode.Reader));

        Assert.DoesNotContain("Changer le type…", (await reader.Visit($"/agents/demandes/{request.Id}")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.Visit($"/agents/demandes/{request.Id}/requalification")).Status);
    }

    private static async Task<HtmlPage> LookAsync(Town town, Guid id, string slug, TestAgent? agent = null) =>
        await (await town.SignedInAsync(agent)).Visit($"/agents/demandes/{id}/requalification?CategoryId={await CategoryAsync(town, slug)}");

    private static async Task<HtmlPage> RequalifiedAsync(Town town, Guid id, string slug) => await (await LookAsync(town, id, slug)).Press("Changer le type");

    private static Task<Guid> CategoryAsync(Town town, string slug) => town.AskAsync(db => db.Categories.Where(c => c.Slug == slug).Select(c => c.Id).SingleAsync());

    private static Task<Guid?> DepartmentOfAsync(Town town, string slug) => town.AskAsync(db => db.Categories.Where(c => c.Slug == slug).Select(c => c.DepartmentId).SingleAsync());

    private static Task VisibilityAsync(Town town, string slug, CategoryVisibility visibility) =>
        town.DoAsync(db => db.Categories.Where(c => c.Slug == slug).ExecuteUpdateAsync(set => set.SetProperty(c => c.Visibility, visibility)));
}
