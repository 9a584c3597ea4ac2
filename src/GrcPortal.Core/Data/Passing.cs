using Npgsql;

namespace GrcPortal.Core.Data;

/// <summary>
/// Failures of the database that pass: it is away, restarting, full or too busy, or gave way to another transaction. What was being done
/// is undone, or, when the connection broke at the commit, done without a word: posting the same form again finds out, and does it once.
/// </summary>
public static class Passing
{
    // Asked to stop, stopped by a crash, past its time limit, past its idle limit: the driver does not call these transient.
    private static readonly string[] Ended =
        [PostgresErrorCodes.AdminShutdown, PostgresErrorCodes.CrashShutdown, PostgresErrorCodes.QueryCanceled, "25P03"];

    public static bool IsPassing(this Exception failed) => failed switch
    {
        PostgresException told => told.IsTransient || Ended.Contains(told.SqlState),
        NpgsqlException { IsTransient: true } => true,
        _ => failed.InnerException is { } inner && inner.IsPassing(),   // EF wraps them, once or twice
    };

    /// <summary>PostgreSQL undid the whole transaction so that another could go on: nothing of it is left, and it may be begun anew at once.</summary>
    public static bool GaveWay(this Exception failed) => failed switch
    {
        PostgresException told => told.SqlState is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure,
        _ => failed.InnerException is { } inner && inner.GaveWay(),
    };
}
