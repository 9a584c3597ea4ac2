using GrcPortal.Core.Organisation;
using GrcPortal.Core.Tenants;

namespace GrcPortal.Core.Requests;

/// <summary>A list of demands asked for as a file. The row stays as a trace; the file is deleted after a day.</summary>
public sealed class ExportJob : ITenantOwned
{
    public int TenantId { get; private set; }
    public Guid Id { get; init; } = Ids.New();
    public required Guid AgentId { get; init; }
    public required ExportFormat Format { get; init; }

    /// <summary>The inbox's filter, as in its address: codes and ids only.</summary>
    public required string Filter { get; init; }
    public JobState State { get; set; } = JobState.Waiting;

    /// <summary>Rows to write, as counted at the start.</summary>
    public int Rows { get; set; }
    public int Done { get; set; }
    public string? FileKey { get; set; }
    public required DateTimeOffset AskedAt { get; init; }
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Held by one node until then, by the database's clock.</summary>
    public DateTimeOffset? LeaseUntil { get; set; }
    public int Attempts { get; set; }
}

public enum ExportFormat { Csv, Xlsx }

public enum JobState { Waiting, Running, Done, Failed, Expired }
