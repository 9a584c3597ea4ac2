using Npgsql;

namespace GrcPortal.Core.Data.Isolation;

/// <summary>Options that would carry one tenant's session to another, or a citizen's words into a log.</summary>
public static class ConnectionRules
{
    public static void Check(string connectionString)
    {
        var options = new NpgsqlConnectionStringBuilder(connectionString);
        var forbidden = new List<string>();
        if (options.Multiplexing) forbidden.Add("Multiplexing=true (the tenant leaks to another connection)");
        if (options.NoResetOnClose) forbidden.Add("No Reset On Close=true (the tenant survives in the pool)");
        if (options.IncludeErrorDetail) forbidden.Add("Include Error Detail=true (errors would quote citizens)");
        if (forbidden.Count > 0)
            throw new StartUpRefusedException($"The connection string may not say {string.Join(", nor ", forbidden)}. Remove it and start again.");
    }
}
