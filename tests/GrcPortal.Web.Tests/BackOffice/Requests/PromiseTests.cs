using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Clocks;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.BackOffice.Requests;

/// <summary>A promise stands still while somebody else is waited for.</summary>
public sealed class PromiseTests
{
    [Fact]
    public async Task Who_waits_for_the_citizen_is_not_late_and_both_pages_say_so()
    {
        var town = await Given.ATownAsync();
        ServiceRequest request;
        using (TestClock.At(TestClock.Now.AddDays(-60))) request = await town.ARequestAsync(RequestPhase.WaitingForCitizen);

        var inbox = await (await town.SignedInAsync()).Visit("/agents/demandes");

        Assert.Empty(inbox.All(".inbox-row.is-late"));
        Assert.Equal(["En attente de l’usager"], inbox.All(".inbox-due"));
        Assert.Contains("En retard 0", inbox.All(".views a"));
        Assert.Contains("Le délai promis est suspendu", (await town.Visitor().Visit($"/suivi/{request.TrackingCode}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_answered_the_promise_is_later_and_what_it_was_is_kept()
    {
        var town = await Given.ATownAsync();
        ServiceRequest asked;
        using (TestClock.At(TestClock.Now.AddDays(-60))) asked = await town.ARequestAsync(RequestPhase.WaitingForCitizen);

        await (await (await town.SignedInAsync()).Visit($"/agents/demandes/{asked.Id}")).Press("Reprendre sans attendre");

        var (request, move) = (await town.RequestAsync(asked.Id), await town.AskAsync(db => db.PromiseMoves.AsNoTracking().SingleAsync()));
        Assert.True(request.PromisedOn > town.Info.DayOf(TestClock.Now) && request.PromisedOn > asked.PromisedOn);
        Assert.Equal((asked.Id, ClockKind.Intervene, MoveReason.Resumed), (move.RequestId, move.Kind, move.Why));
        Assert.Equal((asked.PromisedOn, request.PromisedOn), (town.Info.Calendar.DueOn(move.Old), town.Info.Calendar.DueOn(move.New)));
    }
}
