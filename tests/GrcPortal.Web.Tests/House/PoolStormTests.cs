using GrcPortal.Core.Data;
using GrcPortal.Core.Tenants;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GrcPortal.Web.Tests.House;

/// <summary>Two connections for thousands of units of work of several towns, some cut short: no answer is ever another town's.</summary>
public sealed class PoolStormTests
{
    private const int Rounds = 4000, Workers = 8;

    [Fact]
    public async Task Each_answer_in_a_storm_on_two_connections_is_its_towns_own()
    {
        Town?[] towns = [await Given.ATownAsync(), await Given.ATownAsync(), await Given.ATownAsync(), null];
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder((await TestDatabase.OfRunAsync()).Access.App)
        {
            MaxPoolSize = 2,
            Timeout = 60,
        });
        int next = 0, answered = 0, cut = 0;

        await Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => Task.Run(async () =>
        {
            var chance = new Random(worker);
            for (var round = Interlocked.Increment(ref next); round <= Rounds; round = Interlocked.Increment(ref next))
            {
                var town = towns[round % towns.Length]?.Info;
                await using var db = Context(source, town);
                switch (chance.Next(100))
                {
                    case < 10:
                        await CutShortAsync(db, chance);
                        Interlocked.Increment(ref cut);
                        break;
                    case < 11:
                        await TimeOutAsync(db, town);
                        Interlocked.Increment(ref cut);
                        break;
                    case < 40:
                        Check(town, [.. db.Database.SqlQuery<int>($"""select tenant_id as "Value" from agents""")]);
                        Interlocked.Increment(ref answered);
                        break;
                    case < 60:
                        await db.Database.OpenConnectionAsync();   // held for several questions, as a request does
                        Check(town, await SeenAsync(db));
                        Check(town, await SeenAsync(db));
                        Interlocked.Increment(ref answered);
                        break;
                    default:
                        Check(town, await SeenAsync(db));
                        Interlocked.Increment(ref answered);
                        break;
                }
            }
        })));

        Assert.InRange(cut, Rounds / 20, Rounds / 5);
        Assert.Equal(Rounds, answered + cut);
    }

    private static Task<List<int>> SeenAsync(GrcDbContext db) => db.Database.SqlQuery<int>($"""select tenant_id as "Value" from agents""").ToListAsync();

    private static void Check(TenantInfo? town, List<int> seen) => Assert.Equal(town is null ? [] : [town.Id, town.Id], seen);

    /// <summary>The visitor leaves: while waiting for a connection, while the town is being told, or in the middle of a query.</summary>
    private static async Task CutShortAsync(GrcDbContext db, Random chance)
    {
        using var leaves = new CancellationTokenSource(TimeSpan.FromMilliseconds(chance.Next(6)));
        try
        {
            await db.Database.ExecuteSqlAsync($"select pg_sleep(5) from agents", leaves.Token);
        }
        catch (OperationCanceledException)
        {
            // as meant
        }
    }

    private static async Task TimeOutAsync(GrcDbContext db, TenantInfo? town)
    {
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlAsync($"set statement_timeout = 5");
        var slow = await Record.ExceptionAsync(() => db.Database.ExecuteSqlAsync($"select pg_sleep(5) from agents"));
        Assert.Equal(town is null, slow is null);   // without a town there is no row to sleep on
    }

    private static GrcDbContext Context(NpgsqlDataSource source, TenantInfo? town)
    {
        var options = new DbContextOptionsBuilder<GrcDbContext>();
        DatabaseSetup.Configure(options, source);
        var current = new CurrentTenant();
        if (town is not null) current.Set(town);
        return new(options.Options, current);
    }
}
