using GrcPortal.Core.Tenants;

namespace GrcPortal.Core.Places;

/// <summary>One reading of a Base Adresse Locale file. Its rows are read by nobody before it is live, which is one update.</summary>
public sealed class AddressImport : ITenantOwned
{
    public int TenantId { get; private set; }
    public Guid Id { get; init; } = Ids.New();

    /// <summary>Where the file waits; none once it is read.</summary>
    public string? FileKey { get; set; }
    public required string FileName { get; init; }
    public BalFormat? Format { get; set; }
    public ImportState State { get; set; } = ImportState.Waiting;

    /// <summary>Lines of the file, as far as they have been counted.</summary>
    public int Lines { get; set; }
    public int Done { get; set; }
    public int Refused { get; set; }

    /// <summary>Why all of it was refused, as a code.</summary>
    public string? Problem { get; set; }

    /// <summary>The first lines that were refused, each with its reason.</summary>
    public IReadOnlyList<ImportProblem> Problems { get; set; } = [];
    public required DateTimeOffset AskedAt { get; init; }
    public DateTimeOffset? StartedAt { get; set; }
    public DateTimeOffset? EndedAt { get; set; }
    public Guid? AgentId { get; init; }

    /// <summary>From the first line, whatever an earlier try had counted.</summary>
    internal void Start(DateTimeOffset at)
    {
        (State, StartedAt) = (ImportState.Loading, at);
        (Lines, Done, Refused, Problems) = (0, 0, 0, []);
    }

    internal void End(ImportState state, string? problem, DateTimeOffset at) => (State, Problem, EndedAt) = (state, problem, at);
}

/// <summary>A line that was left out: its number in the file, the column and a code.</summary>
public sealed record ImportProblem(int Line, string? Column, string Code);

/// <summary>Of the Base Adresse Locale (AITF), which names its columns a little differently from one to the other.</summary>
public enum BalFormat { V13, V14 }

public enum ImportState { Waiting, Loading, Live, Failed, Replaced }
