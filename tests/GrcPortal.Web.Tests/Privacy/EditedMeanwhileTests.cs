using System.Net;
using GrcPortal.Core.Privacy;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.Support;
using Npgsql;

namespace GrcPortal.Web.Tests.Privacy;

/// <summary>An agent writes while the demand is being forgotten: forgetting wins, he is told, and no word comes back.</summary>
public sealed class EditedMeanwhileTests
{
    [Theory]
    [InlineData("note", "Votre note", "Ajouter la note")]
    [InlineData("reponse", "Votre message", "Envoyer la réponse")]
    [InlineData("reouverture", "Pourquoi la rouvrir", "Rouvrir la demande")]
    public async Task What_was_open_when_the_demand_was_forgotten_is_refused_in_words(string noun, string label, string button)
    {
        var (town, request, mark) = await DueAsync();
        var page = (await (await town.SignedInAsync()).Visit($"/agents/demandes/{request.Id}/{noun}")).Fill(label, $"{mark} écrit trop tard");
        await town.RunAsync<AnonymiseDueRequests>();

        page = await page.Press(button);

        Assert.Equal((HttpStatusCode.Conflict, "La demande a changé entre-temps"), (page.Status, page.Title));
        Assert.Contains("rendue anonyme", page.Text, StringComparison.Ordinal);
        Assert.Contains($"{mark} écrit trop tard", page.Text, StringComparison.Ordinal);   // his words are his
        await ForgottenAsync(town, request, mark);
    }

    /// <summary>Both have read the demand and wait for its row, or for each other: one gives way, and whoever comes first, nothing of the person is left.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_a_note_and_the_nights_work_at_once_nothing_personal_stays(bool isForgottenFirst)
    {
        var (town, request, mark) = await DueAsync();
        var page = (await (await town.SignedInAsync()).Visit($"/agents/demandes/{request.Id}/note")).Fill("Votre note", $"{mark} note de la nuit");
        await using var row = await HeldRow.TakeAsync(town, request.Id);
        Task<HtmlPage>? noting = null;
        if (!isForgottenFirst) await row.WaitsAsync(1, noting = page.Press("Ajouter la note"));

        var forgetting = town.RunAsync<AnonymiseDueRequests>();
        await row.WaitsAsync(isForgottenFirst ? 1 : 2, forgetting);
        if (isForgottenFirst) await row.WaitsAsync(2, noting = page.Press("Ajouter la note"));
        await row.LetGoAsync();
        await forgetting;

        Assert.True((await noting!).Status is HttpStatusCode.OK or HttpStatusCode.Conflict);
        await ForgottenAsync(town, request, mark);
    }

    /// <summary>Somebody's save comes between its reading and its forgetting: it is read again, not left for another night.</summary>
    [Fact]
    public async Task What_changed_while_it_was_being_forgotten_is_forgotten_the_same_night()
    {
        var (town, request, mark) = await DueAsync();
        await using var row = await HeldRow.TakeAsync(town, request.Id);
        var forgetting = town.RunAsync<AnonymiseDueRequests>();
        await row.WaitsAsync(1, forgetting);

        await row.ChangeAsync();
        await row.LetGoAsync();
        await forgetting;

        await ForgottenAsync(town, request, mark);
    }

    private static async Task<(Town Town, ServiceRequest Request, string Mark)> DueAsync()
    {
        var (town, mark) = (await Given.ATownAsync(), $"CANARI{Guid.NewGuid():N}");
        using (TestClock.At(TestClock.Now.AddDays(-91))) return (town, await town.ARequestAsync(RequestPhase.Closed, new() { Description = $"{mark} description" }), mark);
    }

    private static async Task ForgottenAsync(Town town, ServiceRequest request, string mark)
    {
        var after = await town.RequestAsync(request.Id);
        Assert.NotNull(after.AnonymisedAt);
        Assert.Equal(RequestPhase.Closed, after.Phase);
        var tables = await town.App.Database.ListAsync("select format('%I.%I', schemaname, tablename) from pg_tables where schemaname in ('public', 'quartz')");
        Assert.Empty(await town.App.Database.ListAsync(string.Join(" union all ", tables.Select(table => $"(select '{table}' from {table} t where t::text like '%{mark}%' limit 1)"))));
    }

    /// <summary>A demand's row that nobody may change until it is let go of.</summary>
    private sealed class HeldRow(TestDatabase database, NpgsqlConnection connection, NpgsqlTransaction transaction, Guid id) : IAsyncDisposable
    {
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

        public static async Task<HeldRow> TakeAsync(Town town, Guid id)
        {
            var connection = await town.App.Database.Superuser.OpenConnectionAsync();
            var transaction = await connection.BeginTransactionAsync();
            await using var command = new NpgsqlCommand($"select from service_requests where tenant_id = {town.Info.Id} and id = '{id}' for no key update", connection);
            await command.ExecuteNonQueryAsync();
            return new(town.App.Database, connection, transaction, id);
        }

        /// <summary>Until so many wait for it, one behind the other.</summary>
        public async Task WaitsAsync(int count, Task last)
        {
            using var patience = new CancellationTokenSource(Patience);
            using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
            while (await tick.WaitForNextTickAsync(patience.Token))
            {
                if ((await database.ListAsync($"""
                    with recursive waiting as (
                        select {connection.ProcessID} as pid
                        union select a.pid from pg_stat_activity a join waiting w on w.pid = any(pg_blocking_pids(a.pid)))
                    select count(*)::text from waiting
                    """))[0] == $"{count + 1}") return;
                if (last.IsCompleted) await last;
            }
        }

        /// <summary>Its version moves, as any save moves it.</summary>
        public async Task ChangeAsync()
        {
            await using var command = new NpgsqlCommand($"update service_requests set place_details = 'Au fond' where id = '{id}'", connection);
            Assert.Equal(1, await command.ExecuteNonQueryAsync());
        }

        public Task LetGoAsync() => transaction.CommitAsync();

        public async ValueTask DisposeAsync()
        {
            await transaction.DisposeAsync();
            await connection.DisposeAsync();
        }
    }
}
