using GrcPortal.Core.Data;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GrcPortal.Web.Tests.Requests;

public sealed class RequestNumberTests
{
    [Fact]
    public async Task An_accepted_demand_says_its_number_and_a_later_save_keeps_it()
    {
        var town = await Given.ATownAsync();
        await town.ARequestAsync();
        var draftId = (await town.ADraftAsync(new())).Id;
        await using var scope = town.Scope();
        var db = scope.ServiceProvider.GetRequiredService<GrcDbContext>();
        var draft = await db.Drafts.Include(d => d.Attachments).SingleAsync(d => d.Id == draftId);
        var category = await db.Categories.SingleAsync(c => c.Id == draft.CategoryId);

        var request = await scope.ServiceProvider.GetRequiredService<SubmitRequest>().RunAsync(draft, category, ChannelIn.Portal, default);
        Assert.Equal(2, request.Number);

        await db.SaveChangesAsync();
        Assert.Equal((2, false), (request.Number, db.ChangeTracker.HasChanges()));
        Assert.Equal(2, (await town.RequestAsync(draftId)).Number);
    }
}
