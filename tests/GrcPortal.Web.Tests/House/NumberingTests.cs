using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.BackOffice.Requests;
using GrcPortal.Web.Tests.Support;

namespace GrcPortal.Web.Tests.House;

/// <summary>What is asked about one demand reads its rows: a question that numbers all rows of the town first is right, and takes a second at a million.</summary>
public sealed class NumberingTests
{
    [Fact]
    public async Task Pages_and_letters_of_merged_demands_read_what_they_show()
    {
        var town = await Given.ATownAsync();
        var (merged, stays) = await MergingTests.TwoAsync(town);
        var other = await town.ARequestAsync();
        Assert.NotNull((await MergingTests.MergeAsync(town, merged, stays)).Flash);
        var visitor = await town.SignedInAsync();

        using var statements = Statements.Watch();
        await visitor.Visit($"/agents/demandes/{merged.Id}");
        await visitor.Visit($"/agents/demandes/{stays.Id}");
        await visitor.Visit($"/agents/demandes/{other.Id}/fusion?Number={merged.Reference}");
        Assert.NotEmpty(await town.MailAsync());

        Assert.InRange(statements.Count, 10, 200);
        Assert.Empty(statements.Numbering);
    }

    [Fact]
    public async Task A_demand_that_comes_has_no_followers_to_look_for()
    {
        var town = await Given.ATownAsync();

        using var statements = Statements.Watch();
        await town.ARequestAsync(RequestPhase.New);

        Assert.Contains(statements.Texts, text => text.Contains("service_requests", StringComparison.Ordinal));
        Assert.DoesNotContain(statements.Texts, text => text.Contains("request_links", StringComparison.Ordinal));
    }
}
