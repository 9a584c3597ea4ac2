using GrcPortal.Core;
using GrcPortal.Core.Privacy;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Files;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GrcPortal.Web.Tests.Privacy;

/// <summary>Strings that exist nowhere else are planted in all that a person may write; ninety days after the end, none is left anywhere.</summary>
public sealed class AnonymisationTests
{
    [Fact]
    public async Task Ninety_days_after_the_end_no_word_of_the_person_is_left_and_the_facts_are()
    {
        var town = await Given.ATownAsync();
        var mark = $"CANARI{Guid.NewGuid():N}";
        var before = await ClosedAsync(town, daysAgo: 90, mark);
        Assert.InRange((await FoundAsync(town, mark)).Count, 3, 10);
        Assert.NotEmpty(await FilesAsync(town));

        await town.RunAsync<AnonymiseDueRequests>();

        Assert.Empty(await FoundAsync(town, mark));
        Assert.Empty(await FoundAsync(town, before.TrackingCode!));
        Assert.Empty(await FilesAsync(town));
        Assert.Equal(0, await town.AskAsync(db => db.TrackingLinks.CountAsync()));
        var after = await town.RequestAsync(before.Id);
        Assert.NotNull(after.AnonymisedAt);
        Assert.Equal((before.Reference, before.Phase, before.CategoryId, before.EndedAt, before.PromisedOn), (after.Reference, after.Phase, after.CategoryId, after.EndedAt, after.PromisedOn));
        Assert.Equal(before.Events.Select(e => (e.Position, e.Act, e.At)), after.Events.SkipLast(1).Select(e => (e.Position, e.Act, e.At)));
        Assert.Equal((1, before.Attachments[0].Size), (after.ForgottenFiles, after.ForgottenBytes));
    }

    [Fact]
    public async Task A_day_earlier_nothing_is_forgotten()
    {
        var town = await Given.ATownAsync();
        var mark = $"CANARI{Guid.NewGuid():N}";
        var request = await ClosedAsync(town, daysAgo: 89, mark);

        await town.RunAsync<AnonymiseDueRequests>();

        Assert.NotEmpty(await FoundAsync(town, mark));
        Assert.Null((await town.RequestAsync(request.Id)).AnonymisedAt);
    }

    [Fact]
    public async Task A_clock_that_runs_ahead_forgets_nobody_early()
    {
        var town = await Given.ATownAsync();
        var request = await ClosedAsync(town, daysAgo: 1, "CANARI");

        TestClock.Forward(TimeSpan.FromDays(200));
        await town.RunAsync<AnonymiseDueRequests>();

        Assert.Null((await town.RequestAsync(request.Id)).AnonymisedAt);
    }

    [Fact]
    public async Task What_is_open_or_held_by_a_dispute_stays()
    {
        var town = await Given.ATownAsync();
        var held = await ClosedAsync(town, daysAgo: 100, "CANARI");
        ServiceRequest open;
        using (TestClock.At(TestClock.Now.AddDays(-100))) open = await town.ARequestAsync(RequestPhase.Resolved);
        await TestDatabase.ExecuteAsync(town.App.Database.SuperuserOn(town.App.Database.Name),
            $"update service_requests set legal_hold_until = now() + interval '1 day' where id = '{held.Id}' and tenant_id = {town.Info.Id}");

        await town.RunAsync<AnonymiseDueRequests>();

        Assert.Equal(2, await town.AskAsync(db => db.Requests.CountAsync(r => r.AnonymisedAt == null)));
        Assert.NotNull((await town.RequestAsync(open.Id)).Description);
    }

    [Fact]
    public async Task Running_again_changes_nothing()
    {
        var town = await Given.ATownAsync();
        await ClosedAsync(town, daysAgo: 91, "CANARI");
        await town.RunAsync<AnonymiseDueRequests>();
        var once = await RowsAsync(town);

        await town.RunAsync<AnonymiseDueRequests>();

        Assert.Equal(once, await RowsAsync(town));
    }

    private static async Task<ServiceRequest> ClosedAsync(Town town, int daysAgo, string mark)
    {
        var noon = new DateTimeOffset(town.Info.DayOf(TestClock.Now).AddDays(-daysAgo), new(11, 0), TimeSpan.Zero);
        using var then = TestClock.At(noon);
        var request = await town.ARequestAsync(RequestPhase.WaitingForCitizen, new()
        {
            Description = $"{mark} description",
            Address = $"{mark} rue",
            PlaceDetails = $"{mark} lieu",
            Name = $"{mark} nom",
            Email = $"{mark}@courriel.example".ToLowerInvariant(),
            Phone = null,
            Attachments = [await town.APhotoAsync()],
        });
        await town.ADraftAsync(new() { Id = Ids.New(), Description = "autre brouillon" });
        Stamp agent = new(Actor.Agent(town.Camille.Id), noon), citizen = new(Actor.Citizen, noon);
        await town.ActAsync(request.Id, r => r.HearFromCitizen(Message.FromCitizen($"{mark} réponse", citizen), citizen));
        await town.ActAsync(request.Id, r => r.Note(Message.Internal($"{mark} note", agent), agent));
        await town.ActAsync(request.Id, r => r.Reply(Message.ToCitizen($"{mark} retour", agent), agent));
        await town.ActAsync(request.Id, r => r.Resolve(Message.Internal($"{mark} travaux", agent), agent));
        await town.ActAsync(request.Id, r => r.Close(ClosingReason.WorkDone, Message.ToCitizen($"{mark} fin", agent), agent));
        await town.MailAsync();
        return await town.RequestAsync(request.Id);
    }

    /// <summary>The tables of the whole database, every town's and the scheduler's, where a text stands.</summary>
    private static async Task<List<string>> FoundAsync(Town town, string text)
    {
        var tables = await town.App.Database.ListAsync("select format('%I.%I', schemaname, tablename) from pg_tables where schemaname in ('public', 'quartz')");
        return await town.App.Database.ListAsync(string.Join(" union all ", tables.Select(table => $"(select '{table}' from {table} t where t::text ilike '%{text}%' limit 1)")));
    }

    private static Task<List<string>> RowsAsync(Town town) => town.App.Database.ListAsync(
        $"select md5(string_agg(t::text, '|' order by t::text)) from service_requests t where tenant_id = {town.Info.Id} union all select md5(string_agg(t::text, '|' order by t::text)) from request_events t where tenant_id = {town.Info.Id} order by 1");

    private static async Task<List<string>> FilesAsync(Town town)
    {
        List<string> files = [];
        await foreach (var file in town.App.Services.GetRequiredService<IFileStore>().ListAsync(town.Info.Id, default)) files.Add(file.Key.ToString());
        return files;
    }
}
