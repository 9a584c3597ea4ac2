using GrcPortal.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace GrcPortal.Core.Requests;

/// <summary>Does to demands what their day brings, one a save: two nodes or a kill leave one event each, and whoever came first wins.</summary>
public sealed partial class FollowEach(GrcDbContext db, ILogger<FollowEach> log)
{
    /// <param name="follow">False when there is nothing to do any more.</param>
    public async Task RunAsync(IQueryable<ServiceRequest> due, Func<ServiceRequest, bool> follow, CancellationToken ct)
    {
        foreach (var id in await due.OrderBy(r => r.Id).Select(r => r.Id).ToListAsync(ct))
        {
            var request = await db.Requests.SingleAsync(r => r.Id == id, ct);
            if (follow(request)) await SaveAsync(id, ct);
            db.ChangeTracker.Clear();
        }
    }

    private async Task SaveAsync(Guid id, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException lost) when (lost.IsLostRace())
        {
            Overtaken(id);   // what is left to do is for the next run
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "What was due for {RequestId} is left for later: somebody did something to it meanwhile")]
    private partial void Overtaken(Guid requestId);
}
