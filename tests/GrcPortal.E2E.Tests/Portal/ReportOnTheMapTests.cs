using GrcPortal.E2E.Tests.BackOffice;
using GrcPortal.E2E.Tests.Support;

namespace GrcPortal.E2E.Tests.Portal;

/// <summary>A hole in the road is put on the map with a photo; the agents see where it is.</summary>
public sealed class ReportOnTheMapTests(Installation installation) : Journey(installation)
{
    [BrowserTheory]
    [InlineData("localhost", 390)]
    [InlineData("localhost", 1280)]
    public Task A_point_on_the_map_and_a_photo_are_enough(string host, int width) => WalkAsync(host, width, async walk =>
    {
        var map = await OnTheMapAsync(await walk.CitizenAsync());
        await map.PutInTheMiddleAsync();
        await Expect(map.Pin).ToBeVisibleAsync();
        var middle = await map.PointAsync();
        await map.MoveByKeyboardAsync("ArrowRight");
        await map.ClickBesideTheMiddleAsync(60, 40);
        Assert.NotEqual(middle, await map.PointAsync());
        await Expect(map.Address).ToHaveValueAsync(new System.Text.RegularExpressions.Regex(@"[A-Za-zÀ-ÿ]{3}"));
        await Accessibility.CheckAsync(map.Screen.Page);
        var address = await map.Address.InputValueAsync();

        var photo = await (await map.ContinueAsync()).AnswerAsync(Filed.Description);
        var requester = await photo.AddAsync(Filed.Photo);
        var check = await requester.AnswerAsync(Filed.Name, walk.Email, Filed.Phone);
        await Expect(check.Row("Lieu")).ToContainTextAsync(address);
        var receipt = await check.SendAsync();

        var inbox = await InboxPage.SignInAsync(await walk.AgentAsync(), walk.Town.Reception);
        var demand = await inbox.OpenAsync(receipt.Reference);
        await Expect(demand.Screen.Main.Locator("[data-demand-map] .map-pin")).ToBeVisibleAsync();
        await Expect(demand.Screen.Main).ToContainTextAsync("Secteur");
    });

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

    [BrowserTheory]
    [InlineData("localhost", 390)]
    [InlineData("localhost", 1280)]
    public Task The_position_of_the_telephone_becomes_the_point(string host, int width) => WalkAsync(host, width, async walk =>
    {
        var citizen = await walk.CitizenAsync();
        await citizen.Page.Context.GrantPermissionsAsync(["geolocation"]);
        await citizen.Page.Context.SetGeolocationAsync(new() { Latitude = 46.9312f, Longitude = 2.5147f });
        var map = await OnTheMapAsync(citizen);
        await citizen.Main.GetByRole(AriaRole.Button, new() { Name = "Ma position" }).ClickAsync();
        await Expect(map.Status).ToContainTextAsync("Point posé près de");
        Assert.StartsWith("46.931", await map.PointAsync(), StringComparison.Ordinal);

        await citizen.Page.Context.SetGeolocationAsync(new() { Latitude = 48.8566f, Longitude = 2.3522f });
        await citizen.Main.GetByRole(AriaRole.Button, new() { Name = "Ma position" }).ClickAsync();
        await Expect(map.Status).ToContainTextAsync("hors du territoire");
        await citizen.PressAsync("Continuer", 422);
        await Expect(citizen.Main).ToContainTextAsync("mairie de la commune");
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
