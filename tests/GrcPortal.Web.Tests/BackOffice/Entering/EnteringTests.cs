using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.Portal;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.BackOffice.Entering;

public sealed class EnteringTests
{
    [Fact]
    public async Task A_phone_call_becomes_a_demand_with_its_receipt_and_the_agent_as_its_referent()
    {
        var town = await Given.ATownAsync();

        var receipt = await (await ACallAsync(town)).Fill("E-mail", "ana.bertin@courriel.example").Press("Enregistrer la demande");

        var request = await town.AskAsync(db => db.Requests.AsSplitQuery().Include(r => r.Requesters).Include(r => r.Events).AsNoTracking().SingleAsync());
        Assert.Equal($"/agents/demandes/{request.Id}/recu", receipt.Url);
        Assert.Contains(request.Reference, receipt.Title, StringComparison.Ordinal);
        Assert.Equal(TrackingCode.Spoken(request.TrackingCode!), receipt.Fact("Code de suivi"));
        Assert.True(receipt.Has("svg.qr-code"));
        Assert.Contains($"/suivi/{request.TrackingCode}", receipt.Text, StringComparison.Ordinal);

        Assert.Equal((ChannelIn.Phone, ChannelOut.Email, (Guid?)town.Camille.Id), (request.ChannelIn, request.ChannelOut, request.ReferentId));
        Assert.Equal(("Ana Bertin", "ana.bertin@courriel.example", "+33199001234"), request.Requesters.Select(p => (p.Name, p.Email, p.Phone)).Single());
        var submitted = Assert.Single(request.Events);
        Assert.Equal((ActorKind.Agent, (Guid?)town.Camille.Id), (submitted.ActorKind, submitted.AgentId));
        Assert.Contains(await town.MailAsync(), mail => mail.To == "ana.bertin@courriel.example" && mail.Subject.Contains(request.Reference, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Posting_twice_makes_one_demand()
    {
        var town = await Given.ATownAsync();
        var form = await ACallAsync(town);

        var (once, twice) = (await form.Press("Enregistrer la demande"), await form.Press("Enregistrer la demande"));

        Assert.Equal(once.Url, twice.Url);
        Assert.Equal(1, await town.AskAsync(db => db.Requests.CountAsync()));
    }

    [Fact]
    public async Task Two_posts_at_once_make_one_demand()
    {
        var town = await Given.ATownAsync();
        var form = await ACallAsync(town);

        var pages = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => form.Press("Enregistrer la demande")));

        Assert.Single(pages.Select(page => page.Url).Distinct());
        Assert.Equal(1, await town.AskAsync(db => db.Requests.CountAsync()));
    }

    [Fact]
    public async Task A_letter_of_last_week_counts_from_its_day()
    {
        var town = await Given.ATownAsync();
        var day = town.Info.DayOf(TestClock.Now).AddDays(-7);

        var receipt = await (await ACallAsync(town)).Choose("Reçue par", "Courrier").Fill("Demandée le", $"{day:yyyy-MM-dd}")
            .Choose("Répondre par", "Courrier").Fill("Adresse postale", "3 rue du Lavoir, 99001 Brindeau").Press("Enregistrer la demande");

        var request = await town.AskAsync(db => db.Requests.Include(r => r.Requesters).AsNoTracking().SingleAsync());
        Assert.Equal((day, ChannelIn.Letter), (town.Info.DayOf(request.ReceivedAt), request.ChannelIn));
        Assert.Equal(town.Info.DayOf(TestClock.Now), town.Info.DayOf(request.EnteredAt));
        Assert.Equal(town.Info.Calendar.WorkingDayAfter(day, 7), request.PromisedOn);
        Assert.Contains("Courrier", receipt.Fact("Reçue")!, StringComparison.Ordinal);
        Assert.Equal("Par courrier", (await receipt.Follow("Ouvrir la demande")).Fact("Réponse"));
    }

    [Theory]
    [InlineData("Demandée le", "2099-01-01", "Une demande ne peut pas dater de demain")]
    [InlineData("Demandée le", "1999-01-01", "Cette date a plus de deux ans")]
    [InlineData("Ce qui est demandé", "", "Dites ce qui est demandé.")]
    [InlineData("E-mail", "pas une adresse", "Cette adresse e-mail")]
    [InlineData("Téléphone", "12", "Ce numéro de téléphone")]
    public async Task What_is_wrong_is_said_and_the_rest_is_kept(string field, string typed, string said)
    {
        var town = await Given.ATownAsync();

        var page = await (await ACallAsync(town)).Fill(field, typed).Press("Enregistrer la demande");

        Assert.Equal(422, (int)page.Status);
        Assert.StartsWith(said, Assert.Single(page.All(".error-summary li")), StringComparison.Ordinal);
        Assert.Equal("Ana Bertin", page.Value("Nom"));
        Assert.Equal(0, await town.AskAsync(db => db.Requests.CountAsync()));

        await (await page.Fill(field, field switch { "Demandée le" => $"{town.Info.DayOf(TestClock.Now):yyyy-MM-dd}", "Téléphone" => "01 99 00 12 34", "E-mail" => "", _ => "Un trou." })
            .Press("Enregistrer la demande")).Follow("Ouvrir la demande");
    }

    [Theory]
    [InlineData("d’une association", "Numéro RNA", "W12", "Ce numéro RNA n’est pas complet", "W751000001")]
    [InlineData("d’une association", "Numéro RNA", "", "Donnez le numéro RNA", "W9R1000001")]
    [InlineData("d’une association", "Numéro SIRET", "12345678901234", "Ce numéro SIRET n’est pas juste", "356 000 000 00048")]
    [InlineData("d’une entreprise", "Numéro SIRET", "12345678901234", "Ce numéro SIRET n’est pas juste", "732 829 320 00074")]
    [InlineData("d’un commerce", "Numéro SIRET", "", "Donnez le numéro SIRET", "73282932000074")]
    public async Task Who_speaks_for_an_organisation_gives_its_name_and_its_number_as_on_the_portal(string kind, string field, string wrong, string said, string right)
    {
        var town = await Given.ATownAsync();
        var page = await (await ACallAsync(town)).Choose("Demande au nom", kind).Fill(field, wrong).Press("Enregistrer la demande");

        Assert.Equal(2, page.Summary.Count);
        Assert.Contains(page.Summary, line => line.StartsWith(said, StringComparison.Ordinal));

        var receipt = await page.Fill(field, right).Fill("Nom de l’association, de l’entreprise ou du commerce", "Les Jardins").Press("Enregistrer la demande");
        Assert.Equal("Les Jardins", (await town.AskAsync(db => db.Requesters.AsNoTracking().SingleAsync())).Organisation);
        Assert.Contains("Les Jardins", (await receipt.Follow("Ouvrir la demande")).Fact("Demandeur")!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("E-mail", "Donnez l’adresse e-mail")]
    [InlineData("Courrier", "Donnez l’adresse à laquelle écrire")]
    public async Task A_reply_needs_somewhere_to_go(string channel, string said)
    {
        var town = await Given.ATownAsync();

        var page = await (await ACallAsync(town)).Choose("Répondre par", channel).Press("Enregistrer la demande");

        Assert.StartsWith(said, Assert.Single(page.All(".error-summary li")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_department_is_proposed_and_may_be_another()
    {
        var town = await Given.ATownAsync();
        var page = await (await ACallAsync(town)).Press("Chercher");
        Assert.Contains("Voirie (proposé)", page.All("#DepartmentId option"));

        await page.Choose("Service", "— Propreté").Press("Enregistrer la demande");

        var request = await town.AskAsync(db => db.Requests.AsNoTracking().SingleAsync());
        Assert.Equal("Propreté", await town.AskAsync(db => db.Departments.Where(d => d.Id == request.DepartmentId).Select(d => d.Name).SingleAsync()));
    }

    [Fact]
    public async Task A_routing_rule_comes_before_the_types_own_department()
    {
        var town = await Given.ATownAsync();
        await town.DoAsync(async db =>
        {
            var (category, cleaning) = (await db.Categories.SingleAsync(c => c.Slug == "nid-de-poule"), await db.Departments.SingleAsync(d => d.Name == "Propreté"));
            db.Add(new GrcPortal.Core.Catalogue.RoutingRule { CategoryId = category.Id, DepartmentId = cleaning.Id, Rank = 1 });
            await db.SaveChangesAsync();
        });
        var page = await (await ACallAsync(town)).Press("Chercher");
        Assert.Contains("Propreté (proposé)", page.All("#DepartmentId option"));

        Assert.Equal("Propreté", (await page.Press("Enregistrer la demande")).Fact("Confiée à"));
    }

    [Fact]
    public async Task Looking_up_shows_the_persons_open_demands_and_near_ones_and_keeps_what_was_typed()
    {
        var town = await Given.ATownAsync();
        var theirs = await town.ARequestAsync(filed: new() { Category = "panneau-abime", Phone = "+33199001234", Email = null, Address = "2 place du Marché" });
        var near = await town.ARequestAsync(filed: new() { Address = "40 rue des Lices" });
        var ended = await town.ARequestAsync(RequestPhase.Closed, new() { Phone = "+33199001234", Email = null });
        var elsewhere = await town.ARequestAsync(filed: new() { Address = "1 quai Neuf" });

        var page = await (await ACallAsync(town)).Press("Chercher");

        Assert.Contains("Demandes ouvertes de cette personne (1)", page.All("#a-cote h3"));
        Assert.Contains("Au même endroit (1)", page.All("#a-cote h3"));
        Assert.Equal([theirs.Reference, near.Reference], page.All("#a-cote .number"));
        Assert.Equal(("Ana Bertin", "01 99 00 12 34"), (page.Value("Nom"), page.Value("Téléphone")));
        Assert.DoesNotContain("?", page.Url, StringComparison.Ordinal);
        Assert.DoesNotContain(ended.Reference, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(elsewhere.Reference, page.Text, StringComparison.Ordinal);
        Assert.Equal(0, await town.AskAsync(db => db.Drafts.CountAsync(d => d.SubmittedAt == null)));
    }

    [Fact]
    public async Task What_an_agent_may_not_see_is_not_shown_beside()
    {
        var town = await Given.ATownAsync();
        var hidden = await town.ARequestAsync(filed: new() { Phone = "+33199001234", Email = null });
        var other = await town.AnAgentAsync(RoleCode.DepartmentManager, "Propreté");

        var page = await (await ACallAsync(town, other)).Press("Chercher");

        Assert.DoesNotContain(hidden.Reference, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_who_enters_demands_comes_in()
    {
        var town = await Given.ATownAsync();
        var reader = await town.AnAgentAsync(RoleCode.Reader);

        Assert.Equal(403, (int)(await (await town.SignedInAsync(reader)).Visit("/agents/demandes/nouvelle")).Status);
    }

    /// <summary>Enter in a field presses the first button that sends the form.</summary>
    [Fact]
    public async Task Enter_in_a_field_sends_the_demand_whatever_else_the_screen_offers()
    {
        var town = await Given.ATownAsync();
        await town.ARequestAsync();
        var page = await (await ACallAsync(town)).Press("Chercher");

        var first = page.Document.QuerySelector("form[data-entry] button:not([type=button])")!;
        Assert.Contains(page.Buttons, button => button.StartsWith("Même problème", StringComparison.Ordinal));
        Assert.Equal("Enregistrer la demande", HtmlPage.Words(first));
        Assert.False(first.HasAttribute("formaction"));
    }

    /// <summary>Who called about a hole, all said but what a test is about.</summary>
    internal static async Task<HtmlPage> ACallAsync(Town town, TestAgent? agent = null) =>
        (await (await (await town.SignedInAsync(agent)).Visit("/agents/demandes/nouvelle")).Choose("Type de demande", "Nid-de-poule, affaissement").Press("Chercher"))
            .Choose(Filing.Danger, "Non").Fill("Ce qui est demandé", "Un trou profond devant le 12.")
            .Fill("Adresse", "12 rue des Lices").Fill("Nom", "Ana Bertin").Fill("Téléphone", "01 99 00 12 34");
}
