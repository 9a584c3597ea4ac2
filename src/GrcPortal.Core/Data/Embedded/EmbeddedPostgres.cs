using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace GrcPortal.Core.Data.Embedded;

/// <summary>A PostgreSQL of our own, for a first run and for the tests: started, or found running and adopted, then stopped with us.</summary>
public sealed partial class EmbeddedPostgres : IAsyncDisposable
{
    private readonly Cluster cluster;
    private readonly FileStream claim;
    private readonly ILogger logger;
    private bool stopped;

    private EmbeddedPostgres(Cluster cluster, FileStream claim, ILogger logger) =>
        (this.cluster, this.claim, this.logger) = (cluster, claim, logger);

    public int Port => cluster.Port;

    /// <summary>True when a server that outlived its application was taken over instead of started.</summary>
    public bool Adopted { get; private set; }

    /// <summary>True when this start made the data: nothing is in it yet.</summary>
    public bool Created { get; private set; }

    public int Major => cluster.Binaries.Major;

    /// <summary>What to delete, once stopped, to begin again with nothing.</summary>
    public string Folder => cluster.Home.Path;

    public static async Task<EmbeddedPostgres> StartAsync(EmbeddedPostgresOptions options, CancellationToken ct = default)
    {
        var started = Stopwatch.GetTimestamp();
        var home = await ClusterHome.PrepareAsync(options, ct);
        var claim = ClusterLock.Take(home);
        try
        {
            var binaries = await PostgresBinaries.FindAsync(options, home, ct);
            var server = new EmbeddedPostgres(new(home, binaries, options.Durable), claim, options.Logger);
            await server.StartAsync(ct);
            Ready(options.Logger, binaries.Version, server.Port, home.Path, server.Adopted, (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            return server;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            claim.Dispose();
            throw new EmbeddedPostgresException($"The embedded PostgreSQL in {home.Path} could not be prepared: {e.Message} Mend the rights or the space on that disk, or set ConnectionStrings:Grc to a PostgreSQL of yours.", e);
        }
        catch
        {
            claim.Dispose();
            throw;
        }
    }

    public string SuperuserConnectionString(string database) => cluster.ConnectionString(database);

    /// <summary>Stops the server; transactions under way are rolled back.</summary>
    public async Task StopAsync(CancellationToken ct = default)
    {
        if (stopped) return;
        stopped = true;
        try
        {
            await cluster.StopAsync(ct);
            Stopped(logger, Folder);
        }
        finally
        {
            Abandon();
        }
    }

    public async ValueTask DisposeAsync() => await StopAsync();

    /// <summary>Lets go without stopping, as a killed application does.</summary>
    internal void Abandon()
    {
        stopped = true;
        claim.Dispose();
    }

    /// <summary>pg_ctl on another data directory beside this one's, as whoever owns both.</summary>
    internal Task<ServerCommand.Result> ControlAsync(IReadOnlyList<string> arguments) =>
        ServerCommand.RunAsync(cluster.Binaries.PgCtl, arguments, Folder, cluster.Home.User, CancellationToken.None);

    private async Task StartAsync(CancellationToken ct)
    {
        if (!cluster.Exists)
        {
            Creating(logger, cluster.Binaries.Version, Folder);
            await cluster.CreateAsync(ct);
            Created = true;
        }

        cluster.RefuseAnotherMajor();
        Adopted = await cluster.AdoptAsync(ct);
        if (!Adopted) await cluster.StartAsync(ct);
    }

    [LoggerMessage(LogLevel.Information, "Creating a PostgreSQL {Version} cluster in {Folder}")]
    private static partial void Creating(ILogger logger, string version, string folder);

    [LoggerMessage(LogLevel.Information, "PostgreSQL {Version} is ready on 127.0.0.1:{Port}, data in {Folder} (adopted: {Adopted}, {Elapsed} ms)")]
    private static partial void Ready(ILogger logger, string version, int port, string folder, bool adopted, long elapsed);

    [LoggerMessage(LogLevel.Information, "PostgreSQL in {Folder} is stopped")]
    private static partial void Stopped(ILogger logger, string folder);
}
