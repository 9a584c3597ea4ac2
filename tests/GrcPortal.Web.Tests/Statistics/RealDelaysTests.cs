using System.Globalization;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Statistics;
using GrcPortal.Core.Tenants;
using GrcPortal.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace GrcPortal.Web.Tests.Statistics;

/// <summary>The page of a type of demand says beside the promise what came of it, from daily figures alone.</summary>
public sealed class RealDelaysTests
{
    [Theory]
    [InlineData("1×9", null)]
    [InlineData("1×10", "10 1 1")]
    [InlineData("1×5 2×4 30×1", "10 1 2")]
    [InlineData("1×4 2×1 3×3 30×2", "10 2 30")]
    [InlineData("7×1000 8×900 60×100", "2000 7 8")]
    [InlineData("8×900 60×101 7×1000", "2001 8 8")]
    public void The_median_and_the_ninth_decile_are_the_first_days_that_reach_them(string taken, string? real)
    {
        var delay = RealDelay.Of([.. taken.Split(' ').Select(one => one.Split('×')).Select(pair => (int.Parse(pair[0], CultureInfo.InvariantCulture), int.Parse(pair[1], CultureInfo.InvariantCulture)))]);

        Assert.Equal(real, delay is null ? null : $"{delay.Count} {delay.Median} {delay.NinthDecile}");
    }

    [Fact]
    public async Task From_ten_demands_on_the_page_says_what_they_took_without_the_time_the_citizen_was_waited_for()
    {
        var town = await Given.ATownAsync();
        Assert.DoesNotContain("depuis un an", (await town.Visitor().Visit("/demandes/nid-de-poule")).Text, StringComparison.Ordinal);
        for (var i = 0; i < 9; i++) await TakingAsync(town, days: i < 8 ? 2 : 12, waiting: 0);
        await TakingAsync(town, days: 3, waiting: 20);

        await town.RunAsync<RollUpDays>();
        town.App.Services.GetRequiredService<TownMemory>().Forget(town.Info.Id);

        var page = await town.Visitor().Visit("/demandes/nid-de-poule");
        Assert.Contains("Le service la traite sous 7 jours ouvrés.", page.Text, StringComparison.Ordinal);
        Assert.Contains("une demande sur deux a été traitée en 2 jours ou moins, neuf sur dix en 3 jours ou moins. Sur 10 demandes traitées", page.Text, StringComparison.Ordinal);
    }

    /// <summary>Resolved an hour before so many days were over, without those of a question.</summary>
    private static async Task TakingAsync(Town town, int days, int waiting)
    {
        var start = TestClock.Now.AddDays(-40);
        Guid id;
        using (TestClock.At(start)) id = (await town.ARequestAsync()).Id;
        if (waiting > 0)
        {
            using (TestClock.At(start.AddHours(1))) await town.ActAsync(id, r => r.AskCitizen(Message.ToCitizen("Où ?", Stamp(town)), Stamp(town)));
            using (TestClock.At(start.AddHours(1).AddDays(waiting))) await town.ActAsync(id, r => r.GoOn(Stamp(town)));
        }
        using (TestClock.At(start.AddDays(days + waiting).AddHours(-1))) await town.ActAsync(id, r => r.Resolve(null, Stamp(town)));
    }

    private static Stamp Stamp(Town town) => new(Actor.Agent(town.Camille.Id), TestClock.Now);
}
