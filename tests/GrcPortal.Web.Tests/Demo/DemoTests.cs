using System.Globalization;
using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Data;
using GrcPortal.Core.Data.Demo;
using GrcPortal.Core.Jobs;
using GrcPortal.Core.Notifications;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Privacy;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Clocks;
using GrcPortal.Core.Statistics;
using GrcPortal.Core.Tenants;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GrcPortal.Web.Tests.Demo;

public sealed class DemoTests : IDisposable
{
    private const int Size = 400;

    /// <summary>So long ago that others have fallen due since.</summary>
    private static readonly DateTimeOffset Then = TestClock.Now.AddDays(-60);

    private static readonly Lazy<Task<Town>> Loaded = new(LoadAsync);

    private readonly IDisposable _then = TestClock.At(Then);

    public void Dispose() => _then.Dispose();

    [Fact]
    public async Task The_numbers_of_a_year_have_no_gap_and_follow_the_day_of_reception_and_go_on_from_there()
    {
        var town = await Loaded.Value;
        var all = await town.AskAsync(db => db.Requests.AsNoTracking().OrderBy(r => r.ReceivedAt).ThenBy(r => r.Number).ToListAsync());
        Assert.Equal(Size, all.Count);
        foreach (var year in all.GroupBy(request => request.Year)) Assert.Equal(Enumerable.Range(1, year.Count()), year.Select(request => request.Number!.Value));
        foreach (var year in await town.AskAsync(db => db.RequestCounters.ToListAsync())) Assert.Equal(all.Count(request => request.Year == year.Year), year.Value);

        var work = await town.AskAsync(db => db.Interventions.AsNoTracking().OrderBy(i => i.PlannedAt).ThenBy(i => i.Number).ToListAsync());
        foreach (var year in work.GroupBy(one => one.Year)) Assert.Equal(Enumerable.Range(1, year.Count()), year.Select(one => one.Number!.Value));
        foreach (var year in await town.AskAsync(db => db.InterventionCounters.ToListAsync())) Assert.Equal(work.Count(one => one.Year == year.Year), year.Value);
    }

    [Fact]
    public async Task Each_demand_went_only_ways_that_the_table_of_its_life_allows()
    {
        var town = await Loaded.Value;
        var all = await town.AskAsync(db => db.Requests.AsNoTracking().AsSplitQuery().Include(r => r.Events).ToListAsync());
        foreach (var request in all)
        {
            var events = request.Events.OrderBy(e => e.Position).ToList();
            Assert.Equal(Enumerable.Range(1, events.Count), events.Select(e => e.Position));
            Assert.Equal((RequestAct.Submit, RequestPhase.New), (events[0].Act, events[0].To));
            Assert.All(events.Skip(1).Zip(events), pair => Assert.Equal(pair.Second.To, pair.First.From));
            Assert.All(events.Skip(1), e => Assert.True(RequestLifecycle.Allows(e.From!.Value, e.Act), $"{e.Act} in {e.From}"));
            Assert.All(events.Skip(1).Zip(events), pair => Assert.True(pair.First.At >= pair.Second.At, $"{pair.First.Act} before {pair.Second.Act}"));
            Assert.True(events[^1].At <= TestClock.Now, "told of tomorrow");
            Assert.Equal(events[^1].To, request.Phase);
            Assert.Equal(RequestLifecycle.IsEnd(request.Phase), request.EndedAt is not null);
        }
        Assert.Equal(Enum.GetValues<RequestPhase>().Order(), all.Select(request => request.Phase).Distinct().Order());
    }

    [Fact]
    public async Task Each_was_told_what_the_save_of_an_act_tells()
    {
        var town = await Loaded.Value;
        var open = await town.AskAsync(db => db.Requests.AsNoTracking().AsSplitQuery().Where(r => r.AnonymisedAt == null).Include(r => r.Events).Include(r => r.Moves).Include(r => r.Messages).Include(r => r.Requesters).ToListAsync());
        var accounts = await town.AskAsync(db => db.Agents.ToDictionaryAsync(a => a.Id, a => a.AccountId));
        var calendars = await CalendarsAsync(town);
        var ids = open.Select(request => request.Id).ToHashSet();
        var written = await town.AskAsync(db => db.OutgoingMessages.AsNoTracking().Where(m => m.RequestId != null && ids.Contains(m.RequestId.Value)).ToListAsync());
        var citizens = from request in open
                       from happened in request.Events
                       let moved = request.Moves.Any(move => move.EventId == happened.Id && NotificationTable.Tells(move, happened.To, calendars.Of(request.DepartmentId)))
                       from text in ((NotificationText?[])[NotificationTable.For(happened), moved ? NotificationText.PromiseMoved : null]).OfType<NotificationText>()
                       from person in request.Requesters
                       where person is { ReplyChannel: ChannelOut.Email, Email: not null }
                       select (happened.Id, person.Id, text, happened.At);
        Assert.Equal(citizens.Order(), written.Where(m => m.RequesterId is not null).Select(m => (m.EventId!.Value, m.RequesterId!.Value, m.Text, m.DoneAt!.Value)).Order());
        var referents = from request in open
                        from happened in request.Events
                        where NotificationTable.ForReferent(happened, request.ReferentId) is not null
                        select (happened.Id, accounts[request.ReferentId!.Value]);
        Assert.Equal(referents.Order(), written.Where(m => m.AccountId is not null).Select(m => (m.EventId!.Value, m.AccountId!.Value)).Order());
        Assert.All(open, request => Assert.All(request.Messages.Where(m => m.Direction is MessageDirection.ToCitizen), m => Assert.NotNull(m.Body)));
    }

    [Fact]
    public async Task It_goes_on_as_if_every_act_had_been_done_by_hand()
    {
        var town = await Loaded.Value;
        await town.DoAsync(async db =>
        {
            await using var undone = await db.Database.BeginTransactionAsync();
            var request = await db.Requests.AsSplitQuery().Include(r => r.Events).Include(r => r.Requesters).Where(r => r.Phase == RequestPhase.New).OrderByDescending(r => r.Id).FirstAsync();
            var before = request.Events.Count;
            request.Accept(new(Actor.System, TestClock.Now));
            Assert.Equal(before + 1, request.Events.Max(e => e.Position));
            await db.SaveChangesAsync();
        });
    }

    [Fact]
    public async Task Promises_are_those_of_the_catalogue()
    {
        var town = await Loaded.Value;
        var categories = await town.AskAsync(db => db.Categories.AsNoTracking().ToDictionaryAsync(c => c.Id));
        var calendars = await CalendarsAsync(town);
        RequestAct[] standingStill = [RequestAct.Pause, RequestAct.AskCitizen, RequestAct.BodyAnswered, RequestAct.Contest, RequestAct.Reopen];
        foreach (var request in await town.AskAsync(db => db.Requests.AsNoTracking().Include(r => r.Events).ToListAsync()))
        {
            var rules = ClockRules.Of(categories[request.CategoryId], calendars.Of(request.DepartmentId));
            var clocks = request.Events.Any(happened => standingStill.Contains(happened.Act))
                ? ReplayClocks.Of(request.ReceivedAt, rules, request.Events, PauseSides.Of, receiptAtOnce: true)
                : DemandClocks.Start(request.ReceivedAt, rules);
            Assert.All(clocks.All.Where(clock => clock is { DoneAt: null, Due: not null }), clock =>
                Assert.Equal((request.Reference, clock.DueOn!.Value), (request.Reference, clock.Kind is ClockKind.TakeOn ? request.TakeOnBy : request.PromisedOn)));
        }
    }

    [Fact]
    public async Task Subjects_ends_and_channels_are_mixed_as_told()
    {
        var town = await Loaded.Value;
        var families = await town.AskAsync(db => db.Categories.AsNoTracking().ToDictionaryAsync(c => c.Id));
        var all = await town.AskAsync(db => db.Requests.AsNoTracking().ToListAsync());
        var told = all.Where(r => r.ReceivedAt < TestClock.Now.AddDays(-45)).ToList();
        Assert.InRange(Share(all, r => families[families[r.CategoryId].ParentId!.Value].Slug == "proprete"), 20, 30);
        Assert.InRange(Share(all, r => families[r.CategoryId].Type is RequestType.Administrative), 18, 34);
        Assert.InRange(Share(told, r => r.Phase is RequestPhase.Refused), 6, 11);
        Assert.InRange(Share(told, r => r.Phase is RequestPhase.Merged), 3, 9);
        var reopened = await town.AskAsync(db => db.RequestEvents.Where(e => e.Act == RequestAct.Contest || e.Act == RequestAct.Reopen).Select(e => e.RequestId).Distinct().CountAsync());
        Assert.InRange(100d * reopened / all.Count, 1.5, 7);

        var middle = TestClock.Now.AddMonths(-9);
        Assert.True(Share([.. all.Where(r => r.ReceivedAt > middle)], IsOnline) > Share([.. all.Where(r => r.ReceivedAt < middle)], IsOnline) + 10);
        Assert.True(Share([.. all.Where(r => r.Lat is not null)], r => r.SectorId is not null) > 95);

        static bool IsOnline(ServiceRequest request) => request.ChannelIn is ChannelIn.Portal or ChannelIn.MobileApp;
        static double Share(List<ServiceRequest> requests, Func<ServiceRequest, bool> which) => 100d * requests.Count(which) / requests.Count;
    }

    [Fact]
    public async Task People_are_invented_and_words_seldom_the_same()
    {
        var town = await Loaded.Value;
        var people = await town.AskAsync(db => db.Requesters.AsNoTracking().ToListAsync());
        Assert.All(people.Where(p => p.Email is not null), p => Assert.EndsWith("@example.org", p.Email));
        Assert.All(people.Where(p => p.Email is not null), p => Assert.Equal(p.Email, EmailAddress.Parse(p.Email)));
        Assert.All(people.Where(p => p.Phone is not null), p => Assert.Matches(@"^\+33(19900|63998)\d{4}$", p.Phone));
        var words = await town.AskAsync(db => db.Requests.Where(r => r.Description != null).Select(r => r.Description).ToListAsync());
        Assert.True(words.Distinct().Count() > words.Count * 0.9);
    }

    [Fact]
    public async Task The_same_day_has_the_same_demo_and_whoever_fell_due_since_is_forgotten_as_the_job_forgets()
    {
        var (one, other) = (await Loaded.Value, await LoadAsync());
        Assert.Equal(await FactsAsync(one), await FactsAsync(other));

        var already = await ForgottenAsync(one, []);
        await one.RunAsync<AnonymiseDueRequests>();
        Assert.Equal(already.Ids.Order(), (await ForgottenAsync(one, [])).Ids.Order());

        _then.Dispose();
        already = await ForgottenAsync(other, []);
        await other.RunAsync<AnonymiseDueRequests>();
        var byTheJob = await ForgottenAsync(other, already.Ids);
        Assert.True(already.Ids.Count > 150 && byTheJob.Ids.Count > 10);
        Assert.Subset(already.Looks, byTheJob.Looks);

        static async Task<List<string>> FactsAsync(Town town)
        {
            var before = town.Info.StartOf(town.Info.DayOf(TestClock.Now)).AddDays(-45);   // the written stories count from this minute
            var facts = await town.AskAsync(db => (from r in db.Requests
                                                   join c in db.Categories on r.CategoryId equals c.Id
                                                   where r.EnteredAt < before
                                                   orderby r.Year, r.Number
                                                   select new { r.Year, r.Number, c.Slug, r.Phase, r.Description, r.Address, r.Lat, r.ChannelIn, Events = r.Events.Count, r.ReceivedAt, r.EndedAt }).ToListAsync());
            return [.. facts.Select(one => $"{one with { ReceivedAt = default, EndedAt = null }} {town.Info.DayOf(one.ReceivedAt)} {(one.EndedAt is { } ended ? $"{town.Info.DayOf(ended)}" : "")}")];
        }
    }

    [Fact]
    public async Task Loading_again_adds_nothing_and_every_day_is_counted()
    {
        var town = await Loaded.Value;
        await DemoTowns.AddTownAsync(town.App.Services.GetRequiredService<IServiceScopeFactory>(), New(town.Info.Slug), "brindeau.example", Size, CancellationToken.None);
        Assert.Equal(Size, await town.AskAsync(db => db.Requests.CountAsync()));
        Assert.Equal(Size, await town.AskAsync(db => db.DailyFigures.Where(f => f.Measure == Measure.Received).SumAsync(f => f.Count)));
        Assert.Equal(0, await town.AskAsync(db => db.OutgoingMessages.CountAsync(m => m.State == OutgoingState.Pending)));
        var spent = await town.AskAsync(db => db.DailyFigures.Where(f => f.Measure == Measure.Labour || f.Measure == Measure.Purchased).SumAsync(f => f.Sum));
        Assert.Equal(await town.AskAsync(db => db.Interventions.SumAsync(i => i.LabourCost + i.PurchaseCost)), spent);
    }

    private static Task<DepartmentCalendars> CalendarsAsync(Town town) => town.AskAsync(async db => await new TownCalendars(new(TimeProvider.System)).ReadAsync(db, [], CancellationToken.None));

    private static async Task<Town> LoadAsync()
    {
        using var then = TestClock.At(Then);
        var app = await TestApp.OfRunAsync();
        var slug = $"d{Environment.ProcessId}-{Guid.NewGuid():N}"[..20];
        return new(app, await DemoTowns.AddTownAsync(app.Services.GetRequiredService<IServiceScopeFactory>(), New(slug), $"{slug}.example", Size, CancellationToken.None), []);
    }

    private static NewTown New(string slug) => new(slug, "Ville de Brindeau", TenantKind.Commune, "99001", $"{slug}.test", "#1f4e79", $"ne-pas-repondre@{slug}.example");

    /// <summary>What is left of forgotten demands, column by column and row by row, without saying whose.</summary>
    private static async Task<(HashSet<Guid> Ids, HashSet<string> Looks)> ForgottenAsync(Town town, HashSet<Guid> but)
    {
        var rows = await town.AskAsync(db => db.Requests.AsNoTracking().AsSplitQuery().Where(r => r.AnonymisedAt != null && !but.Contains(r.Id))
            .Include(r => r.Events).Include(r => r.Messages).Include(r => r.Requesters).ToListAsync());
        var ids = rows.Select(row => row.Id).ToHashSet();
        var letters = (await town.AskAsync(db => db.OutgoingMessages.AsNoTracking().Where(m => m.RequestId != null && ids.Contains(m.RequestId.Value) && m.RequesterId != null && m.Text != NotificationText.PromiseMoved).ToListAsync())).ToLookup(m => m.RequestId!.Value);
        var told = await town.AskAsync(db => db.Interventions.Where(i => i.Requests.Any(r => ids.Contains(r.RequestId))).AllAsync(i => i.Instructions == null && i.Purchases.All(p => p.Label == null)));
        Assert.True(told, "what the crew was told is still there");
        return (ids, [.. rows.Select(Look)]);

        string Look(ServiceRequest row)
        {
            var last = row.Events.MaxBy(e => e.Position)!;
            var mailed = letters[row.Id].Select(m => m.EventId).Distinct().Count();
            var telling = row.Events.Count(e => NotificationTable.For(e) is not null);
            return string.Create(CultureInfo.InvariantCulture, $"""
                {last.Act} {last.ActorKind} {last.From == last.To} {last.MessageId is null} {last.At == row.AnonymisedAt} {row.AnonymisedAt >= row.EndedAt?.AddDays(89)}
                {row.Description is null} {row.Address is null} {row.PlaceDetails is null} {row.TrackingCode is null} {row.Lat is null} {row.Lon is null} {row.Answers is null} {row.ForgottenFiles} {row.ForgottenBytes}
                {row.Number is not null} {row.Requesters.Count}
                {row.Messages.All(m => m.Body is null && m.At == town.Info.StartOf(town.Info.DayOf(m.At)))} {mailed == (row.ChannelOut is ChannelOut.Email ? telling : 0)}
                """);
        }
    }
}
