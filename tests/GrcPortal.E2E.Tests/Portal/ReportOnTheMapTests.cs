using GrcPortal.E2E.Tests.Support;

namespace GrcPortal.E2E.Tests.Portal;

/// <summary>A place is found among the addresses suggested, by keyboard; the public map stands beside its list.</summary>
public sealed class ReportOnTheMapTests(Installation installation) : Journey(installation)
{
    [BrowserTheory]
    [InlineData("localhost", 1280)]
    public Task An_address_is_chosen_among_those_suggested_with_the_keyboard_alone(string host, int width) => WalkAsync(host, width, async walk =>
    {
        var map = await OnTheMapAsync(await walk.CitizenAsync(Hands.Keyboard));
        await map.Screen.Hand.FillAsync(map.Address, "31 tisser");
        var choices = map.Screen.Main.GetByRole(AriaRole.Option);
        await Expect(choices.First).ToHaveTextAsync("31 rue des Tisserands");
        await Accessibility.CheckAsync(map.Screen.Page);
        await map.Screen.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(map.Address).ToHaveAttributeAsync("aria-activedescendant", "Address-choices-0");
        await map.Screen.Page.Keyboard.PressAsync("Enter");

        await Expect(map.Address).ToHaveValueAsync("31 rue des Tisserands");
        await Expect(map.Pin).ToBeVisibleAsync();
        await Expect(choices).ToHaveCountAsync(0);
        var photo = await (await map.ContinueAsync()).AnswerAsync(Filed.Description);
        var check = await (await photo.SkipAsync()).AnswerAsync(Filed.Name, walk.Email, Filed.Phone);
        await Expect(check.Row("Lieu")).ToContainTextAsync("31 rue des Tisserands");
    });

    [BrowserTheory, Everywhere]
    public Task The_public_map_stands_beside_its_list(string host, int width) => WalkAsync(host, width, async walk =>
    {
        await (await walk.CitizenAsync()).GoAsync("/carte");
        await (await walk.CitizenAsync(scripts: false)).GoAsync("/carte");
    });

    private static async Task<PlaceMap> OnTheMapAsync(Screen citizen)
    {
        var category = await (await (await HomePage.OpenAsync(citizen)).ReportAsync()).ChooseAsync(Filed.Category);
        var place = await category.StartAsync();
        await Expect(place.Screen.Main.Locator("[data-map].leaflet-container")).ToBeVisibleAsync();
        return new(place.Screen);
    }
}
