namespace GrcPortal.Faults.Tests.Restoring;

/// <summary>Needs a PostgreSQL with its own pg_dump: the one that npm brings has none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DrillFactAttribute : FactAttribute
{
    public DrillFactAttribute()
    {
        if (DrillCluster.Programs is null && Environment.GetEnvironmentVariable("CI") is not "true" && Environment.GetEnvironmentVariable("GRC_DRILL_DEMANDS") is null)
            Skip = "No PostgreSQL with pg_dump: install one (Debian: apt install postgresql), or set GRC_PG_BIN to its bin folder.";
    }
}
