using Npgsql;

namespace GrcPortal.Core.Data.Isolation;

/// <summary>Options that would carry one tenant's session to another, or a citizen's words into a log; and how long each of us waits.</summary>
public static class ConnectionRules
{
    private const int MostJobConnections = 20;

    /// <summary>Of one connection: more than the pages have, as each costs PostgreSQL some memory.</summary>
    private const int PreparedStatements = 200;

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

    /// <summary>Who waits for a page is told soon that it does not come: no lock in three seconds, no connection or no answer in five.</summary>
    public static NpgsqlDataSourceBuilder ForPages(string connectionString) => With(connectionString, wait: 5, statement: "5s", @lock: "3s", idle: "30s");

    /// <summary>Jobs wait longer, and take fewer connections.</summary>
    public static NpgsqlDataSourceBuilder ForJobs(string connectionString)
    {
        var jobs = With(connectionString, wait: 15, statement: "60s", @lock: "15s", idle: "5min");
        jobs.ConnectionStringBuilder.MaxPoolSize = Math.Min(jobs.ConnectionStringBuilder.MaxPoolSize, MostJobConnections);
        return jobs;
    }

    /// <summary>A replica that does not answer is done without, so it is not waited for.</summary>
    public static NpgsqlDataSourceBuilder ForReading(string connectionString) => With(connectionString, wait: 2, statement: "60s", @lock: "3s", idle: "5min");

    /// <summary>As its pool is called where it is measured; else that would be its connection string.</summary>
    public static NpgsqlDataSource Named(this NpgsqlDataSourceBuilder source, string name)
    {
        source.Name = name;
        return source.Build();
    }

    /// <summary>
    /// What the connection string says itself stays as it is. What is asked again and again is planned once a connection: planning the
    /// joins of a page takes longer than running them.
    /// </summary>
    private static NpgsqlDataSourceBuilder With(string connectionString, int wait, string statement, string @lock, string idle)
    {
        var source = new NpgsqlDataSourceBuilder(connectionString);
        var options = source.ConnectionStringBuilder;
        options.ApplicationName = "grcportal";
        if (options.MaxAutoPrepare is 0) (options.MaxAutoPrepare, options.AutoPrepareMinUsages) = (PreparedStatements, 2);
        if (options.Timeout == new NpgsqlConnectionStringBuilder().Timeout) options.Timeout = wait;
        options.Options ??= $"-c statement_timeout={statement} -c lock_timeout={@lock} -c idle_in_transaction_session_timeout={idle}";
        return source;
    }
}
