using GrcPortal.Core.Notifications;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Clocks;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GrcPortal.Web.Tests.Requests;

/// <summary>A calendar that changes moves the promises of open demands, and tells whoever asked.</summary>
public sealed class RecountTests
{
    [Fact]
    public async Task Open_demands_are_counted_again_their_citizens_told_and_ended_ones_left()
    {
        var town = await Given.ATownAsync();
        var (open, closed) = (await town.ARequestAsync(RequestPhase.Accepted), await town.ARequestAsync(RequestPhase.Closed));

        await CloseForAWeekAsync(town, open.ReceivedAt);
        await town.RunAsync<RecountClocks>();

        var after = await town.RequestAsync(open.Id);
        var move = await town.AskAsync(db => db.PromiseMoves.AsNoTracking().SingleAsync(m => m.Kind == ClockKind.Intervene));
        Assert.Equal((open.Id, MoveReason.Calendar, open.PromisedOn, after.PromisedOn), (move.RequestId, move.Why, town.Info.Calendar.DueOn(move.Old), town.Info.Calendar.DueOn(move.New)));
        Assert.True(after.PromisedOn > open.PromisedOn);
        Assert.Equal(RequestAct.Recount, after.Events[^1].Act);
        Assert.Equal(closed.PromisedOn, (await town.RequestAsync(closed.Id)).PromisedOn);
        Assert.Equal([open.Id], await town.AskAsync(db => db.OutgoingMessages.Where(m => m.Text == NotificationText.PromiseMoved).Select(m => m.RequestId).ToListAsync()));
        var page = await (await town.SignedInAsync(await town.AnAgentAsync(RoleCode.BusinessAdministrator))).Visit("/administration/calendriers");
        Assert.Contains("Délais recalculés, 1 demandes en cours relues", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counted_twice_nothing_moves_twice_and_a_new_demand_counts_on_the_new_calendar()
    {
        var town = await Given.ATownAsync();
        var before = await town.ARequestAsync();
        await CloseForAWeekAsync(town, before.ReceivedAt);
        var meanwhile = await town.ARequestAsync();   // filed before it is counted again
        await town.RunAsync<RecountClocks>();
        await AskAgainAsync(town);
        await town.RunAsync<RecountClocks>();

        Assert.Equal((await town.RequestAsync(before.Id)).PromisedOn, meanwhile.PromisedOn);
        Assert.Equal([before.Id], await town.AskAsync(db => db.PromiseMoves.Where(m => m.Kind == ClockKind.Intervene).Select(m => m.RequestId).ToListAsync()));
        Assert.Single((await town.RequestAsync(before.Id)).Events, happened => happened.Act is RequestAct.Recount);
    }

    [Fact]
    public async Task A_department_that_chooses_another_calendar_has_its_demands_counted_again()
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync();
        var (roads, onCall) = await town.AskAsync(async db => (await db.Departments.SingleAsync(d => d.Name == "Voirie"), await db.WorkCalendars.Where(c => c.Name == "Astreinte").Select(c => c.Id).SingleAsync()));
        await using (var scope = town.Scope())
        {
            Assert.Null(await scope.ServiceProvider.GetRequiredService<ChangeDepartments>().ChangeAsync(
                roads.Id, roads.Name, roads.ParentId, onCall, town.Info.DayOf(TestClock.Now), new(Actor.System, TestClock.Now), CancellationToken.None));
        }
        await town.RunAsync<RecountClocks>();

        var after = await town.RequestAsync(request.Id);
        Assert.Equal(onCall, after.Clocks!.On!.Id);
        Assert.True(after.PromisedOn < request.PromisedOn);
    }

    [Fact]
    public async Task Killed_it_goes_on_where_it_was_and_changed_meanwhile_it_starts_over()
    {
        var town = await Given.ATownAsync();
        Guid[] filed = [.. new[] { await town.ARequestAsync(), await town.ARequestAsync(), await town.ARequestAsync() }.Select(request => request.Id).Order()];
        var received = (await town.RequestAsync(filed[0])).ReceivedAt;
        await CloseForAWeekAsync(town, received);
        await town.DoAsync(db => db.WorkCalendars.Where(c => c.IsDefault).ExecuteUpdateAsync(set => set
            .SetProperty(c => c.Recount.UpTo, filed[1]).SetProperty(c => c.Recount.Done, 2).SetProperty(c => c.Recount.Total, 3)));   // two were committed before the kill

        await town.RunAsync<RecountClocks>();
        Assert.Equal([filed[2]], await MovedAsync(town));

        await CloseForAWeekAsync(town, received.AddDays(-1));   // the list of closures is edited again
        await town.RunAsync<RecountClocks>();
        var calendar = await town.AskAsync(db => db.WorkCalendars.AsNoTracking().SingleAsync(c => c.IsDefault));
        foreach (var id in filed) Assert.Equal(calendar.Key, (await town.RequestAsync(id)).Clocks!.On);
        Assert.Equal((3, 3, null), (calendar.Recount.Done, calendar.Recount.Total, calendar.Recount.AskedAt));
    }

    internal static async Task CloseForAWeekAsync(Town town, DateTimeOffset from)
    {
        var day = town.Info.DayOf(from);
        await using var scope = town.Scope();
        var calendar = await town.AskAsync(db => db.WorkCalendars.AsNoTracking().SingleAsync(c => c.IsDefault));
        Assert.Null(await scope.ServiceProvider.GetRequiredService<ChangeCalendars>().ChangeAsync(calendar.Id, calendar.Version, calendar.Name,
            calendar.Definition with { Closures = [new(day.AddDays(1), day.AddDays(7), "Déménagement")] }, new(Actor.System, TestClock.Now), CancellationToken.None));
    }

    private static Task AskAgainAsync(Town town) => town.DoAsync(db =>
        db.WorkCalendars.Where(c => c.IsDefault).ExecuteUpdateAsync(set => set.SetProperty(c => c.Recount.AskedAt, TestClock.Now)));

    private static Task<List<Guid>> MovedAsync(Town town) =>
        town.AskAsync(db => db.PromiseMoves.Where(m => m.Kind == ClockKind.Intervene).Select(m => m.RequestId).Distinct().ToListAsync());
}
