using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.BackOffice.Entering;

public sealed class JoiningTests
{
    [Fact]
    public async Task The_same_problem_adds_a_co_reporter_and_no_demand()
    {
        var town = await Given.ATownAsync();
        var first = await town.ARequestAsync();
        var form = (await (await EnteringTests.ACallAsync(town)).Press("Chercher")).Fill("E-mail", "ana.bertin@courriel.example");

        var (once, twice) = (await form.Press($"Même problème {first.Reference}"), await form.Press($"Même problème {first.Reference}"));

        var request = await town.RequestAsync(first.Id);
        Assert.Equal([$"/agents/demandes/{first.Id}/recu"], new[] { once, twice }.Select(page => page.Url).Distinct());
        Assert.Equal(["Ana Bertin", "Dominique Leroux"], request.Requesters.Select(person => person.Name!).Order());
        Assert.Equal([RequestAct.Submit, RequestAct.Join], request.Events.Select(happened => happened.Act));
        Assert.Equal(1, await town.AskAsync(db => db.Requests.CountAsync()));
        var page = await once.Follow("Ouvrir la demande");
        Assert.StartsWith("Dominique Leroux", page.Fact("Demandeur")!, StringComparison.Ordinal);
        Assert.Contains("Ana Bertin", page.Fact("Signalent la même chose")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_joined_is_told_what_becomes_of_the_demand_but_not_what_the_first_one_is_asked_or_answered()
    {
        var town = await Given.ATownAsync();
        var first = await town.ARequestAsync();
        await (await (await EnteringTests.ACallAsync(town)).Press("Chercher")).Fill("E-mail", "ana.bertin@courriel.example").Press($"Même problème {first.Reference}");
        var camille = new Stamp(Actor.Agent(town.Camille.Id), TestClock.Now);

        await town.ActAsync(first.Id, request => request.Reply(Message.ToCitizen("Votre dossier personnel est complet.", camille), camille));
        await town.ActAsync(first.Id, request => request.Accept(camille));

        var mail = (await town.MailAsync()).Where(one => one.To == "ana.bertin@courriel.example").ToList();
        Assert.Equal(2, mail.Count);
        Assert.DoesNotContain(mail, one => one.Text.Contains("dossier personnel", StringComparison.Ordinal) || one.Text.Contains("/suivi/lien/", StringComparison.Ordinal));
        Assert.All(mail, one => Assert.Contains($"/suivi/{first.TrackingCode}", one.Text, StringComparison.Ordinal));

        var page = await (await town.Visitor().Visit($"/suivi/{first.TrackingCode}")).Fill("Votre e-mail ou votre téléphone", "ana.bertin@courriel.example").Press("Voir mes échanges");
        Assert.Equal(422, (int)page.Status);
    }

    [Fact]
    public async Task Nobody_joins_without_a_name()
    {
        var town = await Given.ATownAsync();
        var first = await town.ARequestAsync();
        var page = await (await (await EnteringTests.ACallAsync(town)).Press("Chercher")).Fill("Nom", "").Fill("Téléphone", "").Press($"Même problème {first.Reference}");

        Assert.Equal(422, (int)page.Status);
        Assert.StartsWith("Donnez au moins un nom", Assert.Single(page.All(".error-summary li")), StringComparison.Ordinal);
        Assert.Single((await town.RequestAsync(first.Id)).Requesters);
    }

    [Fact]
    public async Task Nobody_joins_what_is_over()
    {
        var town = await Given.ATownAsync();
        var first = await town.ARequestAsync();
        var form = await (await EnteringTests.ACallAsync(town)).Press("Chercher");
        await town.ActAsync(first.Id, request => request.Withdraw(new(Actor.Citizen, TestClock.Now)));

        Assert.Equal(409, (int)(await form.Press($"Même problème {first.Reference}")).Status);
    }
}
