using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Files;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.Privacy.Canaries;

/// <summary>Demands told through the front door from the first page to the last act, with a canary in every word: several, since no one demand comes and ends in all ways.</summary>
internal sealed class Story(string name, Town town, IReadOnlyList<ActionInputs> actions, List<Canary> planted)
{
    private readonly Robot _robot = new(name, actions, planted);

    public IReadOnlyList<Guid> Demands => _demands;

    private readonly List<Guid> _demands = [];

    public async Task TellAsync(bool reopenedAtLast = false)
    {
        var (camille, karim) = (await town.SignedInAsync(), await town.SignedInAsync(await town.AnAgentAsync(Core.Organisation.RoleCode.BusinessAdministrator)));
        await LookAroundAsync(camille, town.Visitor());
        await CloseAsync(camille, karim, await FileAsync(), reopenedAtLast);
        foreach (var (id, end) in ((Guid, string)[])[(await FileAsync(), "refus"), (await FileAsync(), "transmission"), (await EnterAsync(camille), "refus"), (await FileAsync("subvention"), "refus")])
        {
            await ActAsync(camille, id, end);
            if (reopenedAtLast) await ActAsync(camille, id, "reouverture");
        }
        foreach (var category in (string[])["nid-de-poule", "subvention"]) await AbandonAsync(category);   // one asks where, the other for whom and a document
        await town.MailAsync();
        await town.RunAsync<MakeSmallerSizes>();
    }

    /// <summary>Taken down at the counter for an association.</summary>
    private async Task<Guid> EnterAsync(Visitor agent)
    {
        var page = await (await agent.Visit("/agents/demandes/nouvelle")).Choose("Type de demande", "Nid-de-poule, affaissement").Press("Chercher");
        (_robot.Said["ChannelIn"], _robot.Said["Kind"], _robot.Said["Rna"], _robot.Said["Siret"]) = ("Counter", "Association", "W691234567", "");
        await _robot.SendAsync(page, "/nouvelle");
        _robot.Said.Clear();
        return await RememberLastAsync();
    }

    private async Task<Guid> RememberLastAsync()
    {
        var id = await town.AskAsync(db => db.Requests.OrderByDescending(r => r.Id).Select(r => r.Id).FirstAsync());
        _demands.Add(id);
        planted.Add(new(name, "service_requests.tracking_code", (await town.RequestAsync(id)).TrackingCode!));
        return id;
    }

    private async Task<Guid> FileAsync(string category = "nid-de-poule")
    {
        var citizen = town.Visitor();
        await ToConfirmationAsync(citizen, category);
        var id = await RememberLastAsync();
        await WriteAsync(citizen, id);
        return id;
    }

    /// <summary>Step after step, whatever they are.</summary>
    private async Task<HtmlPage> ToConfirmationAsync(Visitor citizen, string category)
    {
        (_robot.Said["Kind"], _robot.Said["Rna"], _robot.Said["Siret"]) = ("Company", "", "73282932000074");
        var page = await (await citizen.Visit($"/demandes/{category}")).Follow("Commencer");
        for (var step = 0; step < 12 && !page.Url.EndsWith("/confirmation", StringComparison.Ordinal); step++) page = await _robot.SendAsync(page);
        _robot.Said.Clear();
        Assert.EndsWith("/confirmation", page.Url, StringComparison.Ordinal);
        return page;
    }

    private async Task WriteAsync(Visitor citizen, Guid id)
    {
        var code = (await town.RequestAsync(id)).TrackingCode;
        await _robot.SendAsync(await town.Visitor().Visit($"/suivi/{code}/acces"), "/acces", refused: true);
        await citizen.Visit($"/suivi/lien/{await town.ALinkAsync(id)}");
        await _robot.SendAsync(await citizen.Visit($"/suivi/{code}"), "/messages");
    }

    private async Task CloseAsync(Visitor camille, Visitor chief, Guid id, bool reopened)
    {
        foreach (var act in (string[])["note", "question"]) await ActAsync(camille, id, act);
        await WriteAsync(town.Visitor(), id);
        await ActAsync(camille, id, "reponse");
        await town.ActAsync(id, r => { if (r.Can(RequestAct.Accept)) r.Accept(new(Actor.Agent(town.Camille.Id), TestClock.Now)); });
        await WorkAsync(chief, id);
        await ActAsync(camille, id, "renvoi");
        await ActAsync(camille, id, "traitement");
        await ActAsync(camille, id, "cloture");
        await ActAsync(camille, id, "reouverture");
        if (reopened) return;
        await ActAsync(camille, id, "traitement");
        await ActAsync(camille, id, "cloture");
    }

    private async Task WorkAsync(Visitor chief, Guid id)
    {
        await _robot.SendAsync(await chief.Visit($"/agents/demandes/{id}/interventions/nouvelle"), "/interventions/nouvelle");
        var intervention = await town.AskAsync(db => db.InterventionRequests.Where(link => link.RequestId == id).Select(link => link.InterventionId).SingleAsync());
        foreach (var (name, value) in ((string, string)[])[("Quantity", "1"), ("UnitPrice", "10"), ("VatRate", "20"), ("On", town.Day(0))]) _robot.Said[name] = value;
        await _robot.SendAsync(await chief.Visit($"/agents/interventions/{intervention}/achats/nouveau"), "/achats/nouveau");
        _robot.Said.Clear();
        await _robot.SendAsync(await chief.Visit($"/agents/interventions/{intervention}"), "/demarrage");
        await _robot.SendAsync(await chief.Visit($"/agents/interventions/{intervention}/fin"), "/fin");
    }

    private async Task ActAsync(Visitor agent, Guid id, string act)
    {
        var before = (await town.RequestAsync(id)).Events.Count;
        await _robot.SendAsync(await agent.Visit($"/agents/demandes/{id}/{act}"), $"/{act}");
        Assert.True((await town.RequestAsync(id)).Events.Count > before, $"{name}: {act} did nothing");
    }

    /// <summary>Begun, never sent: its words live as long as its draft.</summary>
    private async Task AbandonAsync(string category)
    {
        var abandoned = new Robot($"{name}, draft", actions, planted);
        (abandoned.Said["Kind"], abandoned.Said["Rna"], abandoned.Said["Siret"]) = ("Company", "", "73282932000074");
        var page = await (await town.Visitor().Visit($"/demandes/{category}")).Follow("Commencer");
        for (var step = 0; step < 12 && !page.Url.EndsWith("/verification", StringComparison.Ordinal); step++) page = await abandoned.SendAsync(page);
    }

    /// <summary>What is looked for stands in an address, a header or a form, and is kept nowhere.</summary>
    private async Task LookAroundAsync(Visitor agent, Visitor citizen)
    {
        foreach (var action in actions.Where(action => action.Verb is "GET" && !action.Route.Contains('{', StringComparison.Ordinal)))
        {
            foreach (var input in action.Inputs.Where(input => Inputs.KindOf(input) is InputKind.Look))
                await (action.Route.StartsWith("agents", StringComparison.Ordinal) ? agent : citizen).Visit($"/{action.Route}?{input.Split('.')[1]}={_robot.Plant(input)}");
        }
        foreach (var (visitor, page, form) in ((Visitor, string, string)[])[(citizen, "/agents/connexion", "/connexion"), (citizen, "/compte/connexion", "/connexion"), (citizen, "/suivi", "/suivi")])
            if ((await visitor.Visit(page)).Document.QuerySelector("main form[method=post]") is not null) await _robot.SendAsync(await visitor.Visit(page), form, refused: true);
        await citizen.SendAsync(() =>
        {
            var request = new HttpRequestMessage(HttpMethod.Get, "/");
            foreach (var header in (string[])["User-Agent", "X-Forwarded-For", "Referer", "Accept-Language", "X-Request-Id", "traceparent"])
                request.Headers.TryAddWithoutValidation(header, header is "Referer" ? $"https://ailleurs.example/{_robot.Plant(header)}" : _robot.Plant(header));
            return request;
        });
    }
}
