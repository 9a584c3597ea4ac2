using GrcPortal.Core.Jobs;

namespace GrcPortal.Core.Statistics;

/// <summary>Every few minutes: today, yesterday (midnight has just passed), and what was never counted. So the dashboard feels live.</summary>
public sealed class RollUpToday(CountDays count) : ITenantJob
{
    public async Task RunAsync(CancellationToken ct) =>
        await count.RunAsync((await count.NeverCountedAsync(ct)).Union([count.Today.AddDays(-1), count.Today]), ct);
}

/// <summary>Every night: the last months anew, for what was typed in late, and every day of a demand that moved this week.</summary>
public sealed class RollUpDays(CountDays count) : ITenantJob
{
    private const int Recent = 92, Week = 8;

    public async Task RunAsync(CancellationToken ct)
    {
        var never = await count.NeverCountedAsync(ct);
        var touched = await count.TouchedInTheLastAsync(Week, ct);
        await count.RunAsync(never.Union(touched).Union(CountDays.Until(count.Today, count.Today.AddDays(-Recent))).Order(), ct);
    }
}
