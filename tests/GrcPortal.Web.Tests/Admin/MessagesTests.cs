using System.Net;
using GrcPortal.Core.Notifications;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GrcPortal.Web.Tests.Admin;

/// <summary>A town words its messages itself; the built-in wording is never lost.</summary>
public sealed class MessagesTests
{
    private const string Receipt = "/administration/messages/demande-recue/fr";

    [Fact]
    public async Task The_built_in_wordings_keep_their_own_rules_in_both_languages()
    {
        var town = await Given.ATownAsync();
        await using var scope = town.Scope();
        var builtIn = scope.ServiceProvider.GetRequiredService<BuiltInWordings>();

        Assert.All(from text in Enum.GetValues<NotificationText>() from culture in BuiltInWordings.Cultures select (text, culture), one =>
        {
            var wording = builtIn.Of(one.text, one.culture);
            Assert.Null(WordingRules.OfSubject(one.text, wording.Subject));
            Assert.Null(WordingRules.OfBody(one.text, wording.Body));
        });
    }

    [Fact]
    public async Task What_is_published_leaves_with_the_next_message_in_its_language_only()
    {
        var town = await Given.ATownAsync();
        var admin = await town.SignedInAsync(await town.AnAgentAsync(RoleCode.BusinessAdministrator));
        var page = await admin.Visit(Receipt);
        Assert.Contains("{{numero}}", page.Value("Objet"), StringComparison.Ordinal);

        page = await page.Fill("Objet", "Reçu {{numero}} & merci").Fill("Texte", "{{salutation}}\n\nC’est noté : {{categorie}}, pour le {{date_promise}}.\n\n{{code}}\n{{lien}}").Press("Publier");

        Assert.Equal("Le texte est publié : il part dès le prochain message.", page.Flash);
        var request = await town.ARequestAsync();
        await town.ARequestAsync(filed: new() { Culture = "en" });
        var mail = await town.MailAsync();
        var french = Assert.Single(mail, one => one.Subject == $"Reçu {request.Reference} & merci");
        Assert.StartsWith("Bonjour Dominique Leroux,\n\nC’est noté : Nid-de-poule", french.Text, StringComparison.Ordinal);
        Assert.Contains($"https://{town.Host}/suivi/lien/", french.Text, StringComparison.Ordinal);
        Assert.Single(mail, one => one.Subject.Contains("has been received", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_older_version_and_the_built_in_wording_come_back()
    {
        var town = await Given.ATownAsync();
        var admin = await town.SignedInAsync(await town.AnAgentAsync(RoleCode.InformationTechnology));
        foreach (var words in (string[])["Premier", "Second"])
            await (await admin.Visit(Receipt)).Fill("Objet", $"{words} {{{{numero}}}}").Fill("Texte", "{{code}}").Press("Publier");

        var page = await (await admin.Visit(Receipt)).Press("Rétablir Version 1");
        Assert.Equal("Premier {{numero}}", page.Value("Objet"));
        Assert.Equal(3, await town.AskAsync(db => db.MessageTemplates.CountAsync()));

        page = await page.Press("Rétablir Texte d’origine");
        Assert.Contains("est enregistrée", page.Value("Objet"), StringComparison.Ordinal);
        Assert.Equal(0, await town.AskAsync(db => db.MessageTemplates.CountAsync(t => t.IsCurrent)));
        Assert.Equal(HttpStatusCode.NotFound, (await admin.PostBare($"{Receipt}/retablissement", ("number", "99"), ("__antiforgery", page.Document.QuerySelector("input[name=__antiforgery]")!.GetAttribute("value")!))).Status);
    }

    [Fact]
    public async Task A_variable_that_is_none_is_refused_by_its_name_and_what_was_typed_stays()
    {
        var town = await Given.ATownAsync();
        var page = await (await town.SignedInAsync(await town.AnAgentAsync(RoleCode.BusinessAdministrator))).Visit(Receipt);

        page = await page.Fill("Objet", "Demande de {{nom}}").Fill("Texte", "{{code}} {{mot_de_passe}}").Press("Publier");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.StartsWith("{{nom}} n’est pas une variable", page.Errors["Objet"], StringComparison.Ordinal);
        Assert.StartsWith("{{mot_de_passe}} n’est pas une variable", page.Errors["Texte"], StringComparison.Ordinal);
        Assert.Equal("{{code}} {{mot_de_passe}}", page.Value("Texte"));
        Assert.Contains("a besoin de {{code}}", (await page.Fill("Texte", "Bonjour").Press("Voir l’aperçu")).Errors["Texte"], StringComparison.Ordinal);
        Assert.Equal(0, await town.AskAsync(db => db.MessageTemplates.CountAsync()));
    }

    [Fact]
    public async Task The_preview_is_about_the_latest_demand_one_may_see_and_about_none_else()
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync(filed: new() { Name = "Dominique <b>Leroux" });
        await town.ARequestAsync();
        var last = await town.ARequestAsync();
        var (admin, computing) = (await town.AnAgentAsync(RoleCode.BusinessAdministrator), await town.AnAgentAsync(RoleCode.InformationTechnology));

        var seen = await (await (await town.SignedInAsync(admin)).Visit(Receipt)).Press("Voir l’aperçu");
        var blind = await (await (await town.SignedInAsync(computing)).Visit(Receipt)).Press("Voir l’aperçu");

        Assert.Contains(last.Reference, seen.Text, StringComparison.Ordinal);
        Assert.Contains("Dominique Leroux", seen.Text, StringComparison.Ordinal);
        Assert.Contains("inventée", blind.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Leroux", blind.Text, StringComparison.Ordinal);
        Assert.NotEqual(request.Id, last.Id);
        Assert.Equal(0, await town.AskAsync(db => db.MessageTemplates.CountAsync()));
    }

    [Fact]
    public async Task Who_publishes_second_is_told_and_keeps_his_words()
    {
        var town = await Given.ATownAsync();
        var admin = await town.SignedInAsync(await town.AnAgentAsync(RoleCode.BusinessAdministrator));
        var (first, second) = (await admin.Visit(Receipt), await admin.Visit(Receipt));
        await first.Fill("Objet", "Premier {{numero}}").Press("Publier");

        var told = await second.Fill("Objet", "Second {{numero}}").Press("Publier");

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Equal("Second {{numero}}", told.Value("Objet"));
        Assert.Equal(HttpStatusCode.OK, (await told.Press("Publier")).Status);
        Assert.Equal("Second {{numero}}", await town.AskAsync(db => db.MessageTemplates.Where(t => t.IsCurrent).Select(t => t.Subject).SingleAsync()));
    }

    [Fact]
    public async Task A_wording_that_is_no_longer_allowed_holds_no_message_back()
    {
        var town = await Given.ATownAsync();
        await town.DoAsync(db =>
        {
            db.Add(new MessageTemplate { Text = NotificationText.RequestReceived, Culture = "fr", Number = 1, Subject = "{{ancienne}}", Body = "{{#with .}}{{ancienne}}{{/with}}", PublishedAt = TestClock.Now });
            return db.SaveChangesAsync();
        });
        await town.ARequestAsync();

        Assert.Contains("est enregistrée", Assert.Single(await town.MailAsync()).Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_text_has_its_page_in_both_languages()
    {
        var town = await Given.ATownAsync();
        var admin = await town.SignedInAsync(await town.AnAgentAsync(RoleCode.BusinessAdministrator));
        var list = await admin.Visit("/administration/messages");

        var links = list.Document.QuerySelectorAll("tbody a").Select(a => a.GetAttribute("href")!).ToList();

        Assert.Equal(Enum.GetValues<NotificationText>().Length * 2, links.Distinct().Count());
        foreach (var link in links)
        {
            var page = await (await admin.Visit(link)).Press("Voir l’aperçu");
            Assert.True(page.Status is HttpStatusCode.OK && page.Has("#apercu") && !page.Document.QuerySelector("#apercu")!.TextContent.Contains("{{", StringComparison.Ordinal), link);
        }
    }
}
