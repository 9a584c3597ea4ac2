using GrcPortal.Core.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GrcPortal.Core.Jobs;

/// <summary>One run of the timetable over all towns, for the operator: how long, where, what failed. Of the platform; nothing in it is a town's.</summary>
public sealed class JobRun
{
    public Guid Id { get; init; } = Ids.New();
    public required string Job { get; init; }
    public required string Node { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset? EndedAt { get; set; }
    public int Towns { get; set; }
    public int Failures { get; set; }

    /// <summary>The first failure's type.</summary>
    public string? FailureClass { get; set; }
}

/// <summary>What waits in one town: counters the town's own job writes, so that the operator reads no town's rows.</summary>
public sealed class TownBacklog
{
    public required int TownId { get; init; }
    public int Waiting { get; set; }
    public int Dead { get; set; }
    public DateTimeOffset? OldestWaitingAt { get; set; }
    public int PhotosAwaited { get; set; }
    public int ExportsWaiting { get; set; }
    public DateTimeOffset CountedAt { get; set; }
}

internal sealed class JobRunMap : IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<JobRun> run)
    {
        run.HasKey(r => r.Id);
        run.HasIndex(r => r.StartedAt);
    }
}

internal sealed class TownBacklogMap : IEntityTypeConfiguration<TownBacklog>
{
    public void Configure(EntityTypeBuilder<TownBacklog> backlog)
    {
        backlog.HasKey(b => b.TownId);
        backlog.HasOne<Tenant>().WithMany().HasForeignKey(b => b.TownId);
    }
}
