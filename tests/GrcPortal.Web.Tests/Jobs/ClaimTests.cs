using GrcPortal.Core.Data;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Exports;
using GrcPortal.Web.Tests.Support;

namespace GrcPortal.Web.Tests.Jobs;

/// <summary>
/// Waiting work is claimed piece by piece, also in a town of which the database has no statistics yet: there it once began with the town's rows
/// and asked for the due ones again for each of them, so that everything was claimed at once.
/// </summary>
public sealed class ClaimTests
{
    [Fact]
    public async Task One_export_is_claimed_at_a_time()
    {
        var town = await NewcomerAsync("export_jobs", async known => await AskedAsync(known, 1));
        await AskedAsync(town, 4);

        for (var left = 4; left > 0; left--) Assert.NotNull(await ClaimAsync(town));

        Assert.Null(await ClaimAsync(town));
    }

    [Fact]
    public async Task No_more_messages_are_claimed_than_asked_for()
    {
        var town = await NewcomerAsync("outgoing_messages", known => known.ARequestAsync());
        for (var i = 0; i < 5; i++) await town.ARequestAsync();

        List<int> claimed = [];
        do claimed.Add((await town.AskAsync(db => Outbox.ClaimAsync(db, 2, default))).Count);
        while (claimed[^1] > 0);

        Assert.Equal([2, 2, 1, 0], claimed);
    }

    /// <summary>A town that came after the database last counted that table's rows.</summary>
    private static async Task<Town> NewcomerAsync(string table, Func<Town, Task> fillAsync)
    {
        var (known, newcomer) = (await Given.ATownAsync(), await Given.ATownAsync());
        await fillAsync(known);
        var database = known.App.Database;
        await TestDatabase.ExecuteAsync(database.SuperuserOn(database.Name), $"analyze {table}");
        return newcomer;
    }

    private static Task AskedAsync(Town town, int count) => town.DoAsync(db =>
    {
        for (var i = 0; i < count; i++) db.Add(new ExportJob { AgentId = town.Camille.Id, Format = ExportFormat.Csv, Filter = "vue=toutes", AskedAt = TestClock.Now });
        return db.SaveChangesAsync();
    });

    private static Task<ExportJob?> ClaimAsync(Town town) => town.AskAsync(db => ExportQueue.ClaimAsync(db, WriteExports.MostAttempts, default));
}
