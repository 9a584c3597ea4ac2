using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Clocks;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GrcPortal.Web.Tests.Requests;

/// <summary>A demand counts on the calendar of the department that has it.</summary>
public sealed class DepartmentCalendarTests
{
    private const string OnCall = "Astreinte";

    [Fact]
    public async Task A_demand_counts_on_the_calendar_of_its_department_or_the_one_above()
    {
        var town = await Given.ATownAsync();
        await GiveAsync(town, "Services techniques", OnCall);   // above the roads

        var request = await town.ARequestAsync();

        var (key, calendar) = await CalendarAsync(town, OnCall);
        var days = await town.AskAsync(db => db.Categories.Where(c => c.Id == request.CategoryId).Select(c => c.Resolve.Amount).SingleAsync());
        Assert.Equal(calendar.WorkingDayAfter(town.Info.DayOf(request.ReceivedAt), days), request.PromisedOn);
        Assert.Equal(town.Info.DayOf(request.ReceivedAt).AddDays(days), request.PromisedOn);
        Assert.Equal(key, request.Clocks!.On);
    }

    [Fact]
    public async Task Without_a_choice_it_counts_on_the_towns_and_without_any_on_offices()
    {
        var town = await Given.ATownAsync();
        var chosen = await town.ARequestAsync();
        await town.DoAsync(async db =>
        {
            db.RemoveRange(await db.WorkCalendars.ToListAsync());
            await db.SaveChangesAsync();
        });

        var none = await town.ARequestAsync();

        Assert.NotNull(chosen.Clocks!.On);
        Assert.Null(none.Clocks!.On);
        Assert.Equal((chosen.PromisedOn, chosen.TakeOnBy), (none.PromisedOn, none.TakeOnBy));
    }

    [Fact]
    public async Task Handed_over_it_counts_on_its_new_departments_calendar_and_says_why()
    {
        var town = await Given.ATownAsync();
        await GiveAsync(town, "Propreté", OnCall);
        var request = await town.ARequestAsync(RequestPhase.Accepted);

        await using (var scope = town.Scope())
        {
            var departments = await town.AskAsync(db => db.Departments.ToDictionaryAsync(d => d.Name, d => d.Id));
            var today = town.Info.DayOf(TestClock.Now);
            Assert.Null(await scope.ServiceProvider.GetRequiredService<ChangeDepartments>()
                .CloseAsync(departments["Voirie"], today, departments["Propreté"], today, new(Actor.System, TestClock.Now), CancellationToken.None));
        }

        var after = await town.RequestAsync(request.Id);
        var (key, calendar) = await CalendarAsync(town, OnCall);
        var move = await town.AskAsync(db => db.PromiseMoves.AsNoTracking().SingleAsync(move => move.Kind == ClockKind.Intervene));
        Assert.Equal((MoveReason.Calendar, request.PromisedOn, after.PromisedOn), (move.Why, calendar.DueOn(move.Old), calendar.DueOn(move.New)));
        Assert.True(after.PromisedOn < request.PromisedOn);
        Assert.Equal(key, after.Clocks!.On);
    }

    [Fact]
    public async Task A_calendar_is_read_from_the_database_as_it_was_written()
    {
        var town = await Given.ATownAsync();
        foreach (var (name, written) in new[] { ("Bureaux", StartingCalendars.Offices), ("Équipes de terrain", StartingCalendars.Crews), (OnCall, StartingCalendars.OnCall) })
        {
            var (_, calendar) = await CalendarAsync(town, name);
            for (var day = new DateOnly(2027, 1, 1); day.Year == 2027; day = day.AddDays(1))
            {
                Assert.Equal(written.HoursOf(day), calendar.Definition.HoursOf(day));
                Assert.Equal(written.HolidayOn(day), calendar.Definition.HolidayOn(day));
            }
        }
    }

    private static Task GiveAsync(Town town, string department, string calendar) => town.DoAsync(async db =>
    {
        (await db.Departments.SingleAsync(d => d.Name == department)).CalendarId = await db.WorkCalendars.Where(c => c.Name == calendar).Select(c => c.Id).SingleAsync();
        await db.SaveChangesAsync();
    });

    private static async Task<(CalendarKey Key, ClockCalendar Calendar)> CalendarAsync(Town town, string name)
    {
        var row = await town.AskAsync(db => db.WorkCalendars.AsNoTracking().SingleAsync(c => c.Name == name));
        return (row.Key, new(row.Definition, town.Info.Zone));
    }
}
