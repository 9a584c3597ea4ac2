using GrcPortal.E2E.Tests.Support;

namespace GrcPortal.E2E.Tests.BackOffice;

/// <summary>The counter's screen, used as it is meant to be: hands on the keyboard, from the first field to the receipt.</summary>
internal sealed class CounterPage(Screen screen)
{
    public Screen Screen => screen;

    /// <summary>Keys hit beside the words themselves.</summary>
    public int Commands { get; private set; }

    public ILocator Questions => screen.Main.Locator("#questions fieldset");

    public ILocator Beside => screen.Main.Locator("#a-cote");

    public static async Task<CounterPage> OpenAsync(Screen screen)
    {
        await screen.GoAsync("/agents/demandes/nouvelle");
        await Expect(screen.Main.GetByRole(AriaRole.Combobox, new() { Name = "Type de demande" })).ToBeFocusedAsync();
        return new(screen);
    }

    /// <summary>What a caller says, in the order of the screen: no danger, what is wrong, where, who he is.</summary>
    public async Task<CounterPage> TakeDownAsync(string category, string words, string place, string phone, string name)
    {
        await TypeAsync(category);
        await Expect(screen.Main.GetByRole(AriaRole.Option).First).ToHaveAttributeAsync("aria-selected", "true");
        await TabAsync();
        await TypeAsync(words);
        await Expect(Questions).ToHaveCountAsync(4);
        await TabAsync();
        await HitAsync("ArrowDown");
        await Expect(Questions.First.GetByLabel("Non")).ToBeCheckedAsync();
        await TabAsync(4);
        await PlaceAsync(place);
        await TabAsync(3);
        await TypeAsync(phone);
        await TabAsync(2);
        await TypeAsync(name);
        await Expect(screen.Main.GetByRole(AriaRole.Textbox, new() { Name = "Téléphone" })).ToHaveValueAsync(phone);
        await Expect(screen.Main.GetByRole(AriaRole.Textbox, new() { Name = "Nom", Exact = true })).ToHaveValueAsync(name);
        return this;
    }

    public Task JoinAsync(string file) => screen.AttachAsync("Photos ou documents", file);

    /// <summary>A few letters, then the first address that is offered.</summary>
    private async Task PlaceAsync(string letters)
    {
        await TypeAsync(letters);
        var offered = screen.Main.Locator("#Address-choices").GetByRole(AriaRole.Option).First;
        await Expect(offered).ToContainTextAsync(letters.Split(' ')[0]);
        var address = await offered.InnerTextAsync();
        await HitAsync("ArrowDown");
        await HitAsync("Enter");
        await Expect(screen.Main.Locator("#Address")).ToHaveValueAsync(address);
        await Expect(screen.Main.Locator("#lieu")).ToContainTextAsync("secteur");
    }

    /// <summary>Several demands at once, by the requests its form makes: what they become is looked at elsewhere.</summary>
    public static Task TakeDownAsync(Screen screen, IEnumerable<string> addresses) => screen.Page.EvaluateAsync("""
        async addresses => {
          for (const address of addresses) {
            const page = new DOMParser().parseFromString(await (await fetch('/agents/demandes/nouvelle')).text(), 'text/html');
            const form = page.querySelector('form[data-entry]');
            const body = new URLSearchParams(new FormData(form));
            const category = [...form.querySelectorAll('#CategoryId option')].find(option => option.textContent.startsWith('Nid-de-poule'));
            for (const [name, value] of Object.entries({ CategoryId: category.value, Description: 'Un trou.', Address: address, 'Answers.danger': 'no' })) body.set(name, value);
            const answer = await fetch('/agents/demandes/nouvelle', { method: 'POST', body });
            if (!answer.url.endsWith('/recu')) throw new Error(`not taken down: ${answer.status} ${answer.url}`);
          }
        }
        """, addresses.ToArray());

    /// <summary>The number on the receipt.</summary>
    public async Task<string> SaveAsync()
    {
        Commands++;
        await screen.HitAsync("Control+Enter");
        var title = await screen.Main.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync();
        return title.Split(' ')[^1];
    }

    public async Task<CounterPage> AnotherAsync()
    {
        await Expect(screen.Main.GetByRole(AriaRole.Link, new() { Name = "Saisir une autre demande" })).ToBeFocusedAsync();
        await screen.HitAsync("Enter");
        return new(screen);
    }

    private Task HitAsync(string key)
    {
        Commands++;
        return screen.Page.Keyboard.PressAsync(key);
    }

    private Task TypeAsync(string words) => screen.Page.Keyboard.TypeAsync(words);

    private async Task TabAsync(int times = 1)
    {
        for (var i = 0; i < times; i++) await HitAsync("Tab");
    }
}
