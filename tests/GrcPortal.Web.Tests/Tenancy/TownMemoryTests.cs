using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Interventions;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GrcPortal.Web.Tests.Tenancy;

/// <summary>What is read once for every page of a town is read anew as soon as a commit has changed it.</summary>
public sealed class TownMemoryTests
{
    [Theory]
    [InlineData(typeof(Category))]
    [InlineData(typeof(Department))]
    [InlineData(typeof(Team))]
    [InlineData(typeof(Supplier))]
    [InlineData(typeof(Body))]
    [InlineData(typeof(Agent))]
    [InlineData(typeof(ListedReason))]
    public async Task Whatever_is_renamed_bears_its_new_name_at_once_and_in_no_other_town(Type kind)
    {
        var (town, other) = (await Given.ATownAsync(), await Given.ATownAsync());
        var (named, elsewhere) = (await NamesAsync(town), await NamesAsync(other));

        Guid id = default;
        await town.DoAsync(async db =>
        {
            var one = await ((IQueryable<object>)db.GetType().GetMethod(nameof(db.Set), [])!.MakeGenericMethod(kind).Invoke(db, null)!).FirstAsync();
            id = (Guid)db.Entry(one).Property("Id").CurrentValue!;
            db.Entry(one).Property("Name").CurrentValue = "Renommé à l’instant";
            await db.SaveChangesAsync();
        });

        Assert.NotEqual("Renommé à l’instant", named.NameOf(id));
        Assert.Equal("Renommé à l’instant", (await NamesAsync(town)).NameOf(id));
        Assert.Same(elsewhere, await NamesAsync(other));
    }

    [Fact]
    public async Task A_renamed_department_is_offered_under_its_new_name_by_the_next_list()
    {
        var town = await Given.ATownAsync();
        var camille = await town.SignedInAsync();
        var admin = await town.SignedInAsync(await town.AnAgentAsync(RoleCode.BusinessAdministrator));
        Assert.Contains("Propreté", Choices(await camille.Visit("/agents/demandes")));

        var page = await (await admin.Visit("/administration/services")).Follow("Propreté");
        await (await page.Follow("Modifier le service")).Fill("Nom du service", "Propreté et cadre de vie").Press("Enregistrer");

        Assert.Contains("Propreté et cadre de vie", Choices(await camille.Visit("/agents/demandes")));
    }

    private static IEnumerable<string> Choices(HtmlPage page) => page.All("option").Select(option => option.Trim('—', ' '));

    private static async Task<TownNames> NamesAsync(Town town)
    {
        await using var scope = town.Scope();
        return await scope.ServiceProvider.GetRequiredService<ReadTownNames>().RunAsync(CancellationToken.None);
    }
}
