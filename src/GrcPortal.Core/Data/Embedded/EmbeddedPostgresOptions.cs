using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace GrcPortal.Core.Data.Embedded;

/// <summary>Which cluster to start; started by root, the folder only names it: the cluster then lies under /var/lib/grcportal.</summary>
public sealed record EmbeddedPostgresOptions(string Folder)
{
    /// <summary>One folder may hold several clusters: the application's, and one for each test project.</summary>
    public string Cluster { get; init; } = "app";

    public string? NodeModules { get; init; }

    public string? BinDirectory { get; init; } = Environment.GetEnvironmentVariable("GRC_PG_BIN");

    public int? RequiredMajor { get; init; }

    /// <summary>Tests give up surviving a power cut for speed.</summary>
    public bool Durable { get; init; } = true;

    public ILogger Logger { get; init; } = NullLogger.Instance;

    internal IReadOnlyList<string>? SystemDirectories { get; init; }
}
