using System.Text;
using GrcPortal.Core.Data.Demo;
using GrcPortal.Core.Places;
using GrcPortal.Core.Requests.Files;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GrcPortal.Web.Tests.Places;

/// <summary>An address base in the database: all of it or none, for one town only.</summary>
public sealed class ImportAddressesTests
{
    [Fact]
    public async Task A_base_goes_live_answers_and_its_file_is_gone()
    {
        var town = await Given.ATownAsync();

        var import = await town.ImportsAsync(InventedPlaces.Montclair.Bal());

        Assert.Equal((ImportState.Live, BalFormat.V14, 0, (string?)null), (import.State, import.Format, import.Refused, import.FileKey));
        Assert.Equal(InventedPlaces.Montclair.Addresses, await town.AskAsync(db => db.Addresses.CountAsync()));
        var found = await town.PlacesAsync(find => find.SuggestAsync("31 rue des tiserands", 8, default));
        Assert.Equal("31 rue des Tisserands", found[0].Label);
        var nearest = await town.PlacesAsync(find => find.NearestAsync(found[0].At.Moved(2, 2), default));
        Assert.Equal("31 rue des Tisserands", nearest!.Value.Address.Label);
        Assert.InRange(nearest.Value.Metres, 2, 4);
        Assert.Null(await town.PlacesAsync(find => find.NearestAsync(new(48.85, 2.35), default)));
        await using var scope = town.Scope();
        Assert.Empty(await scope.ServiceProvider.GetRequiredService<IFileStore>().ListAsync(town.Info.Id, default).ToListAsync());
    }

    [Fact]
    public async Task Another_town_sees_none_of_it()
    {
        var (town, other) = (await Given.ATownAsync(), await Given.ATownAsync());
        await town.ImportsAsync(GivenPlaces.Bal(GivenPlaces.BalLine("a", 12)));

        Assert.Empty(await other.PlacesAsync(find => find.SuggestAsync("12 rue des Lices", 8, default)));
        Assert.Single(await town.PlacesAsync(find => find.SuggestAsync("12 rue des Lices", 8, default)));
    }

    [Fact]
    public async Task Bad_lines_are_reported_and_the_others_taken()
    {
        var town = await Given.ATownAsync();
        var lines = Enumerable.Range(1, 40).Select(number => GivenPlaces.BalLine($"k{number}", number)).ToArray();

        var import = await town.ImportsAsync(GivenPlaces.Bal([.. lines, GivenPlaces.BalLine("k1", 1), "too;few"]));

        Assert.Equal((ImportState.Live, 42, 40, 2), (import.State, import.Lines, import.Done, import.Refused));
        Assert.Equal([new(42, "cle_interop", BalProblem.DuplicateKey), new(43, null, BalProblem.FieldCount)], import.Problems);
    }

    [Theory]
    [InlineData("a;b;c\n1;2;3", BalProblem.MissingColumn)]
    [InlineData("", BalProblem.Empty)]
    [InlineData(GivenPlaces.BalHeader + "\n", ImportAddresses.NoAddress)]
    [InlineData(GivenPlaces.BalHeader + "\nx\ny", ImportAddresses.NoAddress)]
    public async Task A_file_that_is_no_base_leaves_the_former_one_in_use(string text, string problem)
    {
        var town = await Given.ATownAsync();
        await town.ImportsAsync(GivenPlaces.Bal(GivenPlaces.BalLine("a", 12)));

        var import = await town.ImportsAsync(Encoding.UTF8.GetBytes(text));

        Assert.Equal((ImportState.Failed, problem), (import.State, import.Problem));
        Assert.Single(await town.PlacesAsync(find => find.SuggestAsync("12 rue des Lices", 8, default)));
    }

    [Fact]
    public async Task Too_many_bad_lines_are_not_worth_the_former_addresses()
    {
        var town = await Given.ATownAsync();
        await town.ImportsAsync(GivenPlaces.Bal(GivenPlaces.BalLine("a", 12)));

        var latin = Encoding.Latin1.GetBytes(string.Join('\n', [GivenPlaces.BalHeader, .. Enumerable.Range(1, 20).Select(number => GivenPlaces.BalLine($"k{number}", number, "Rue de l'Église"))]));
        var import = await town.ImportsAsync(latin);

        Assert.Equal((ImportState.Failed, 20), (import.State, import.Refused));
        Assert.Equal(1, await town.AskAsync(db => db.Addresses.CountAsync()));
    }

    [Fact]
    public async Task A_new_base_replaces_the_former_one_at_once_and_the_streets_in_memory_with_it()
    {
        var town = await Given.ATownAsync();
        var first = await town.ImportsAsync(GivenPlaces.Bal(GivenPlaces.BalLine("a", 12)));
        Assert.Single(await town.PlacesAsync(find => find.SuggestAsync("12 rue des Lices", 8, default)));

        await town.ImportsAsync(GivenPlaces.Bal(GivenPlaces.BalLine("b", 3, "Rue Neuve")));

        Assert.Empty(await town.PlacesAsync(find => find.SuggestAsync("12 rue des Lices", 8, default)));
        Assert.Single(await town.PlacesAsync(find => find.SuggestAsync("3 rue neuve", 8, default)));
        Assert.Equal(ImportState.Replaced, await town.AskAsync(db => db.AddressImports.Where(i => i.Id == first.Id).Select(i => i.State).SingleAsync()));
        Assert.Equal(0, await town.AskAsync(db => db.Streets.CountAsync(s => s.ImportId == first.Id)));
    }

    [Fact]
    public async Task What_a_killed_import_left_is_never_read_and_the_next_run_starts_over()
    {
        var town = await Given.ATownAsync();
        await town.ImportsAsync(GivenPlaces.Bal(GivenPlaces.BalLine("a", 12)));
        var id = await town.AskedToImportAsync(GivenPlaces.Bal(GivenPlaces.BalLine("b", 3, "Rue Neuve"), GivenPlaces.BalLine("c", 5, "Rue Neuve")));
        await town.DoAsync(async db =>   // as far as a kill after the first batch would have left it
        {
            var street = new Street { ImportId = id, Name = "Rue Neuve", Key = "rue neuve", CommuneCode = "99001", CommuneName = "Montclair", Lat = 46.9, Lon = 2.5 };
            db.Add(street);
            db.Add(new Address { ImportId = id, StreetId = street.Id, Number = 3, InteropKey = "b", Lat = 46.9, Lon = 2.5 });
            (await db.AddressImports.SingleAsync(i => i.Id == id)).State = ImportState.Loading;
            await db.SaveChangesAsync();
        });
        Assert.Empty(await town.PlacesAsync(find => find.SuggestAsync("3 rue neuve", 8, default)));
        Assert.Single(await town.PlacesAsync(find => find.SuggestAsync("12 rue des Lices", 8, default)));

        await town.RunAsync<ImportAddresses>();

        Assert.Single(await town.PlacesAsync(find => find.SuggestAsync("3 rue neuve", 8, default)));
        Assert.Equal(2, await town.AskAsync(db => db.Addresses.CountAsync()));
        Assert.Equal(1, await town.AskAsync(db => db.AddressImports.CountAsync(i => i.State == ImportState.Live)));
    }

    [Fact]
    public async Task Runs_at_the_same_time_load_it_once()
    {
        var town = await Given.ATownAsync();
        await town.AskedToImportAsync(InventedPlaces.Montclair.Bal());

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => town.RunAsync<ImportAddresses>()));

        Assert.Equal(InventedPlaces.Montclair.Addresses, await town.AskAsync(db => db.Addresses.CountAsync()));
    }

    [Fact]
    public async Task The_first_address_of_a_street_is_found_while_it_is_being_typed()
    {
        var town = await Given.ATownAsync();
        await town.ImportsAsync(GivenPlaces.Bal(
            GivenPlaces.BalLine("a", 12), GivenPlaces.BalLine("b", 12, suffix: "bis"), GivenPlaces.BalLine("c", 12, "Rue de la Licorne"), GivenPlaces.BalLine("d", 99999, "Place des Lices")));

        Assert.Equal(["12 rue des Lices", "12 bis rue des Lices"], (await town.PlacesAsync(find => find.SuggestAsync("12 lices", 2, default))).Select(found => found.Label));
        Assert.Equal("12 bis rue des Lices", (await town.PlacesAsync(find => find.SuggestAsync("12bis rue des lices", 5, default)))[0].Label);
        Assert.Contains("Place des Lices", (await town.PlacesAsync(find => find.SuggestAsync("pl. lices", 5, default))).Select(found => found.Label));
        Assert.Empty(await town.PlacesAsync(find => find.SuggestAsync("li", 5, default)));
    }
}
