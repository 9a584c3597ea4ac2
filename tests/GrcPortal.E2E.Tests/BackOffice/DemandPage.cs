using System.Globalization;
using GrcPortal.E2E.Tests.Support;

namespace GrcPortal.E2E.Tests.BackOffice;

/// <summary>A demand as its agents see it, with what can be done now.</summary>
internal sealed record DemandPage(Screen Screen)
{
    public ILocator Timeline => Screen.Main.Locator("ol.timeline");

    public ILocator Facts => Screen.Main.GetByRole(AriaRole.Region, new() { Name = "Faits" });

    public ILocator Flash => Screen.Main.Locator(".flash");

    public async Task<DemandPage> AcceptAsync()
    {
        await Screen.PressAsync("Prendre en charge");
        await Expect(Flash).ToContainTextAsync("prise en charge");
        return this;
    }

    public async Task<DemandPage> AssignAsync(Agent colleague)
    {
        await Screen.FollowAsync("Affecter…");
        await Screen.CheckAsync(colleague.Name);
        await Screen.PressAsync("Affecter");
        await Expect(Flash).ToContainTextAsync("affectée");
        return this;
    }

    /// <summary>To a crew and one of it.</summary>
    public async Task<DemandPage> AssignAsync(string crew, string colleague)
    {
        await Screen.FollowAsync("Affecter…");
        await Screen.ChooseAsync("Service ou équipe", "— — " + crew);
        await Screen.CheckAsync(colleague);
        await Screen.PressAsync("Affecter");
        await Expect(Flash).ToContainTextAsync("affectée");
        return this;
    }

    public async Task<DemandPage> ForwardAsync(string body, string words)
    {
        await Screen.FollowAsync("Transmettre…");
        await Screen.CheckAsync(body);
        await Screen.FillAsync("Ce que vous lui dites", words);
        await Screen.PressAsync("Transmettre");
        await Expect(Flash).ToContainTextAsync("transmise");
        return this;
    }

    public async Task<DemandPage> HandleAsync()
    {
        await Screen.PressAsync("Traitée par moi");
        await Expect(Flash).ToContainTextAsync("traitée");
        return this;
    }

    public async Task<InterventionPage> PlanAsync(DateOnly day, string crew)
    {
        await Screen.FollowAsync("Planifier une intervention");
        await Screen.FillExactlyAsync("Jour", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await Screen.ChooseAsync("Équipe ou fournisseur", crew);
        await Screen.PressAsync("Planifier");
        await Expect(Flash).ToContainTextAsync("planifiée");
        return new(Screen);
    }

    public async Task<DemandPage> StartAsync()
    {
        await Screen.PressAsync("Commencer l’intervention");
        await Expect(Flash).ToContainTextAsync("commencée");
        return this;
    }

    public async Task<DemandPage> ResolveAsync(string note)
    {
        await Screen.FollowAsync("Déclarer traitée");
        await Screen.FillAsync("Ce qui a été constaté et fait", note);
        await Screen.PressAsync("Déclarer traitée");
        await Expect(Flash).ToContainTextAsync("traitée");
        return this;
    }

    public async Task<DemandPage> CloseAsync(string reason, string answer)
    {
        await Screen.FollowAsync("Clôturer et répondre");
        await Screen.CheckAsync(reason);
        await Screen.FillAsync("Réponse au demandeur", answer);
        await Screen.PressAsync("Clôturer et répondre");
        await Expect(Flash).ToContainTextAsync("clôturée");
        return this;
    }

    /// <summary>Into the demand of that number, which is looked at first; its page is shown then.</summary>
    public async Task<DemandPage> MergeAsync(string number, string reason)
    {
        await Screen.FollowAsync("Fusionner avec une autre demande…");
        await Screen.FillAsync("Numéro de l’autre demande", number);
        await Screen.PressAsync("Comparer les deux demandes");
        await Screen.CheckAsync(reason);
        await Screen.PressAsync("Fusionner les deux demandes");
        await Expect(Flash).ToContainTextAsync("fusionnées");
        return this;
    }

    /// <summary>With a look at the letter first.</summary>
    public async Task<DemandPage> RefuseAsync(string reason, string explanation)
    {
        await Screen.FollowAsync("Déclarer non recevable");
        await Screen.CheckAsync(reason);
        await Screen.FillAsync("Explication au demandeur", explanation);
        await Screen.PressAsync("Relire ce qu’il recevra");
        await Expect(Screen.Main.GetByRole(AriaRole.Region, new() { Name = "Ce que recevra le demandeur" })).ToContainTextAsync(explanation);
        await Screen.PressAsync("Refuser et prévenir");
        await Expect(Flash).ToContainTextAsync("non recevable");
        return this;
    }

    public async Task<DemandPage> AskAsync(string question)
    {
        await Screen.FollowAsync("Poser une question");
        await Screen.FillAsync("Votre question", question);
        await Screen.PressAsync("Envoyer la question");
        await Expect(Flash).ToContainTextAsync("posée");
        return this;
    }

    /// <summary>With a look at what changes first.</summary>
    public async Task<DemandPage> RequalifyAsync(string category, string effect)
    {
        await Screen.FollowAsync("Changer le type…");
        await Screen.ChooseAsync("De quel type est-elle vraiment ?", category);
        await Screen.PressAsync("Voir ce qui change");
        await Expect(Screen.Main).ToContainTextAsync(effect);
        await Screen.PressAsync("Changer le type");
        await Expect(Flash).ToContainTextAsync("type");
        return this;
    }

    /// <summary>Why it is promised for its date.</summary>
    public async Task<DemandPage> AskWhyAsync(string line)
    {
        await Screen.UnfoldAsync(Screen.Main.Locator(".why > summary"));
        await Expect(Screen.Main.Locator(".why")).ToContainTextAsync(line);
        return this;
    }

    public async Task<DemandPage> AgainAsync()
    {
        await Screen.GoAsync(Screen.Path);
        return this;
    }

    /// <summary>The bytes an agent's browser is given for the photo, in every size it may ask for.</summary>
    public async Task<IReadOnlyList<byte[]>> PhotosAsync()
    {
        var original = (await Facts.Locator(".joined a").First.GetAttributeAsync("href"))!.Split('?')[0];
        var photos = new List<byte[]>();
        foreach (var size in (string[])["", "?taille=1600", "?taille=320"])
            photos.Add(Convert.FromBase64String(await Screen.Page.EvaluateAsync<string>(ReadAsBase64, original + size)));
        return photos;
    }

    private const string ReadAsBase64 = """
        async address => {
          const answer = await fetch(address);
          if (!answer.ok) throw new Error(`${answer.status} ${address}`);
          return btoa(Array.from(new Uint8Array(await answer.arrayBuffer()), byte => String.fromCharCode(byte)).join(''));
        }
        """;
}
