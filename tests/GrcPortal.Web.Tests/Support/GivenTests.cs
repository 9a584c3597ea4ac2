using System.Net;
using GrcPortal.Core.Requests;

namespace GrcPortal.Web.Tests.Support;

/// <summary>What the other tests stand on.</summary>
public sealed class GivenTests
{
    public static TheoryData<RequestPhase> Phases() => [.. Enum.GetValues<RequestPhase>().Where(phase => phase is not RequestPhase.Merged)];

    [Theory, MemberData(nameof(Phases))]
    public async Task A_demand_is_carried_to_any_phase_by_the_acts_that_lead_there(RequestPhase phase)
    {
        var town = await Given.ATownAsync();

        var request = await town.ARequestAsync(phase);

        Assert.Equal(phase, request.Phase);
        Assert.Equal(1, request.Number);
        Assert.Equal(Enumerable.Range(1, request.Events.Count), request.Events.Select(e => e.Position));
    }

    [Fact]
    public async Task A_drafts_photo_goes_with_its_demand()
    {
        var town = await Given.ATownAsync();

        var request = await town.ARequestAsync(filed: new() { Attachments = [await town.APhotoAsync()] });

        Assert.True(Assert.Single(request.Attachments) is { DraftId: null } photo && photo.RequestId == request.Id && photo.TenantId == town.Info.Id);
    }

    [Fact]
    public async Task A_test_moves_its_own_clock_only()
    {
        var past = TestClock.Now.AddDays(-100);
        var town = await Given.ATownAsync();

        ServiceRequest old;
        using (TestClock.At(past)) old = await town.ARequestAsync();
        var fresh = await town.ARequestAsync();

        Assert.InRange(old.EnteredAt, past, past.AddMinutes(5));
        Assert.InRange(fresh.EnteredAt, past.AddDays(100), TestClock.Now);
    }

    [Fact]
    public async Task A_page_of_the_town_is_read_as_its_visitor_sees_it()
    {
        var page = await (await Given.ATownAsync("Ville de Brindeau-les-Bains")).Visitor().Visit("/nulle-part");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.NotEqual("", page.Title);
        Assert.Contains("Brindeau-les-Bains", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mail_leaves_for_the_one_who_asked_for_a_reply()
    {
        var town = await Given.ATownAsync();
        await town.ARequestAsync(filed: new() { Email = "dominique@courriel.example" });
        await town.ARequestAsync(filed: new() { WantsReply = false });

        Assert.Equal("dominique@courriel.example", Assert.Single(await town.MailAsync()).To);
    }
}
