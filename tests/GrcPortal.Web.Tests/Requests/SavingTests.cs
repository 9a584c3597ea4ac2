using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.Requests;

/// <summary>What a save costs grows with the rows that are loaded: two hundred demands at once when people are forgotten.</summary>
public sealed class SavingTests
{
    [Fact]
    public async Task An_act_has_what_is_loaded_compared_with_what_it_was_twice_at_most()
    {
        var town = await Given.ATownAsync();
        var request = await town.ARequestAsync(RequestPhase.InProgress);
        var looks = 0;

        await town.DoAsync(async db =>
        {
            var loaded = await db.Requests.SingleAsync(r => r.Id == request.Id);
            db.ChangeTracker.DetectedAllChanges += (_, _) => looks++;
            var stamp = new Stamp(Actor.Agent(town.Camille.Id), TestClock.Now);
            loaded.Resolve(Message.Internal("Fait.", stamp), stamp);
            await db.SaveChangesAsync();
            Assert.True(db.ChangeTracker.AutoDetectChangesEnabled);
        });

        Assert.InRange(looks, 1, 2);
        Assert.Equal(RequestPhase.Resolved, (await town.RequestAsync(request.Id)).Phase);
    }
}
