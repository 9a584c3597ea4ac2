using GrcPortal.E2E.Tests.Support;

namespace GrcPortal.E2E.Tests.Portal;

/// <summary>From the front page to the receipt: each page leads to the next.</summary>
internal sealed record HomePage(Screen Screen)
{
    public static async Task<HomePage> OpenAsync(Screen screen)
    {
        await screen.GoAsync("/");
        return new(screen);
    }

    public async Task<CataloguePage> ReportAsync()
    {
        await Screen.FollowAsync("Signaler ou demander");
        return new(Screen);
    }
}

internal sealed record CataloguePage(Screen Screen)
{
    /// <summary>Searched by its name, as most people do among ninety.</summary>
    public async Task<CategoryPage> ChooseAsync(string category)
    {
        await Screen.FillAsync("Que cherchez-vous ?", category);
        await Screen.PressAsync("Chercher");
        await Screen.FollowAsync(category);
        return new(Screen);
    }
}

internal sealed record CategoryPage(Screen Screen)
{
    /// <summary>Nobody is in danger: the form goes on.</summary>
    public async Task<PlacePage> StartAsync()
    {
        await Screen.FollowAsync("Commencer");
        await Screen.Hand.CheckAsync(Screen.Main.GetByRole(AriaRole.Group, new() { Name = "Quelqu’un est-il en danger" }).GetByLabel("Non"));
        await Screen.PressAsync("Continuer");
        return new(Screen);
    }
}

internal sealed record PlacePage(Screen Screen)
{
    public async Task<DescriptionPage> AnswerAsync(string address, string details)
    {
        await Screen.FillAsync("L’adresse la plus proche", address);
        await Screen.FillAsync("Ou décrivez l’endroit", details);
        await Screen.PressAsync("Continuer");
        return new(Screen);
    }
}

/// <summary>The parts of the place step that come with scripts.</summary>
internal sealed record PlaceMap(Screen Screen)
{
    public ILocator Map => Screen.Main.Locator("[data-map]");

    public ILocator Status => Screen.Main.Locator("[data-status]");

    public ILocator Address => Screen.Main.GetByRole(AriaRole.Combobox, new() { Name = "L’adresse la plus proche" });

    public ILocator Pin => Map.Locator(".map-pin");

    public Task<string> PointAsync() => Screen.Main.Locator("#Point").InputValueAsync();

    /// <summary>By the button, which needs no aim.</summary>
    public async Task PutInTheMiddleAsync()
    {
        await Screen.Hand.PressAsync(Screen.Main.GetByRole(AriaRole.Button, new() { Name = "Poser le point au centre" }));
        await Expect(Status).ToContainTextAsync("Point posé près de");
    }

    /// <summary>By arrows and Enter on the map itself.</summary>
    public async Task MoveByKeyboardAsync(string arrow)
    {
        var before = await PointAsync();
        await Map.FocusAsync();
        for (var steps = 0; steps < 3; steps++) await Screen.Page.Keyboard.PressAsync(arrow);
        await Expect(Map).Not.ToHaveClassAsync(new System.Text.RegularExpressions.Regex("leaflet-pan-anim"));
        await Screen.Page.Keyboard.PressAsync("Enter");
        await Expect(Screen.Main.Locator("#Point")).Not.ToHaveValueAsync(before);
    }

    /// <summary>So many pixels from the middle of the map: its corners may lie outside the town on a wide screen.</summary>
    public async Task ClickBesideTheMiddleAsync(float right, float down)
    {
        var box = (await Map.BoundingBoxAsync())!;
        await Map.ClickAsync(new() { Position = new() { X = box.Width / 2 + right, Y = box.Height / 2 + down } });
        await Expect(Pin).ToBeVisibleAsync();
    }

    public async Task<DescriptionPage> ContinueAsync()
    {
        await Screen.PressAsync("Continuer");
        return new(Screen);
    }
}

internal sealed record DescriptionPage(Screen Screen)
{
    public async Task<PhotoPage> AnswerAsync(string description)
    {
        await Screen.FillAsync("Que se passe-t-il ?", description);
        await Screen.PressAsync("Continuer");
        return new(Screen);
    }
}

internal sealed record PhotoPage(Screen Screen)
{
    /// <summary>The photo is taken in at once, then shown.</summary>
    public async Task<RequesterPage> AddAsync(string path)
    {
        await Screen.Main.GetByLabel("Photos ou documents").SetInputFilesAsync(path);
        await Screen.PressAsync("Continuer");
        await Expect(Screen.Main.GetByRole(AriaRole.Heading, new() { Level = 2 })).ToContainTextAsync("Bien reçus : 1 sur 6");
        return await SkipAsync();
    }

    public async Task<RequesterPage> SkipAsync()
    {
        await Screen.PressAsync("Continuer");
        return new(Screen);
    }
}

internal sealed record RequesterPage(Screen Screen)
{
    public async Task<CheckPage> AnswerAsync(string name, string email, string phone)
    {
        await Screen.CheckAsync("Je souhaite une réponse");
        await Screen.FillAsync("Votre e-mail", email);
        await Screen.FillAsync("Votre téléphone", phone);
        await Screen.FillAsync("Votre nom", name);
        await Screen.PressAsync("Continuer");
        return new(Screen);
    }
}

internal sealed record CheckPage(Screen Screen)
{
    public ILocator Row(string term) =>
        Screen.Main.Locator(".summary-row").Filter(new() { Has = Screen.Page.Locator("dt").GetByText(term, new() { Exact = true }) });

    public async Task<ReceiptPage> SendAsync()
    {
        await Screen.PressAsync("Envoyer ma demande");
        return await ReceiptPage.ReadAsync(Screen);
    }
}

internal sealed record ReceiptPage(Screen Screen, string Code, string Reference, string Promised)
{
    public static async Task<ReceiptPage> ReadAsync(Screen screen)
    {
        await Expect(screen.Main.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Votre demande est enregistrée");
        async Task<string> Fact(string term) =>
            (await screen.Main.Locator(".receipt-facts > div").Filter(new() { HasText = term }).Locator("dd").InnerTextAsync()).Trim();
        return new(screen, (await Fact("Code de suivi")).Replace(" ", "", StringComparison.Ordinal), await Fact("Numéro"), await Fact("promis"));
    }

    public async Task<TrackingPage> FollowAsync()
    {
        await Screen.FollowAsync("Suivre ma demande");
        return new(Screen);
    }
}
