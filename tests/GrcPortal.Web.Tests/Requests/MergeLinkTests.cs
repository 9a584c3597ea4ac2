using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.Requests;

/// <summary>What pages and letters of merged demands rely on.</summary>
public sealed class MergeLinkTests
{
    [Fact]
    public async Task A_demand_is_merged_into_one_other_at_most()
    {
        var town = await Given.ATownAsync();
        var (merged, first, second) = (await town.ARequestAsync(), await town.ARequestAsync(), await town.ARequestAsync());
        await LinkAsync(RequestLinkKind.Related, second.Id);
        await LinkAsync(RequestLinkKind.Merged, first.Id);

        await Assert.ThrowsAsync<DbUpdateException>(() => LinkAsync(RequestLinkKind.Merged, second.Id));

        Task LinkAsync(RequestLinkKind kind, Guid targetId) => town.DoAsync(db =>
        {
            db.Add(new RequestLink { Kind = kind, SourceId = merged.Id, TargetId = targetId, At = TestClock.Now });
            return db.SaveChangesAsync();
        });
    }
}
