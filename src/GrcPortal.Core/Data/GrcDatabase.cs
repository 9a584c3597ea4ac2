using GrcPortal.Core.Data.Embedded;
using GrcPortal.Core.Data.Isolation;
using GrcPortal.Core.Tenants;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GrcPortal.Core.Data;

/// <summary>Where the rows are and how this process reaches them. Nothing is served before <see cref="OpenAsync"/> has found a database that is safe to serve from.</summary>
public sealed class GrcDatabase(GrcDatabaseOptions options) : IAsyncDisposable
{
    private EmbeddedPostgres? _embedded;
    private NpgsqlDataSource? _app, _jobs, _replica, _platform;

    /// <summary>As <c>grc_app</c>, for pages.</summary>
    public NpgsqlDataSource App => _app ?? throw new InvalidOperationException("The database is not open yet.");

    /// <summary>As <c>grc_app</c>, for what nobody waits for: a pool of its own, so that neither jobs nor pages starve each other.</summary>
    public NpgsqlDataSource Jobs => _jobs ?? throw new InvalidOperationException("The database is not open yet.");

    /// <summary>A streaming replica, as <c>grc_app</c>; null when there is none.</summary>
    public NpgsqlDataSource? Replica => _replica;

    /// <summary>As <c>grc_platform</c>; null when it is not configured, and the operator's console with it.</summary>
    public NpgsqlDataSource? Platform => _platform;

    public async Task OpenAsync(CancellationToken ct)
    {
        var access = await AccessAsync(ct);
        if (options.MigratesAtStart && access.Owner is not null) await MigrateAsync(access.Owner, ct);
        Reach(access.App!, access.Platform);
        await using var db = Context(Jobs);
        await StartUpChecks.RunAsync(db, ct);
    }

    /// <summary>As far as it goes without asking whether it is safe to serve from: for whoever checks that one by one.</summary>
    public async Task ReachAsync(CancellationToken ct)
    {
        var access = await AccessAsync(ct);
        Reach(access.App!, access.Platform);
    }

    /// <summary>The «migrate» verb: as the owner, and nothing else.</summary>
    public async Task MigrateAsync(CancellationToken ct)
    {
        var access = await AccessAsync(ct);
        await MigrateAsync(access.Owner ?? throw new StartUpRefusedException("The verb «migrate» needs ConnectionStrings:GrcOwner, the role that owns the schema (docs/operations.md, Roles)."), ct);
    }

    public static async Task MigrateAsync(string ownerConnection, CancellationToken ct)
    {
        await using var source = NpgsqlDataSource.Create(ownerConnection);
        await using var db = Context(source);
        await db.Database.MigrateAsync(ct);
    }

    private async Task<(string? Owner, string? App, string? Platform)> AccessAsync(CancellationToken ct)
    {
        if (options.App is not null)
        {
            ConnectionRules.Check(options.App);
            if (options.Replica is not null) ConnectionRules.Check(options.Replica);
            return (options.Owner, options.App, options.Platform);
        }
        if (options.Embedded is null)
            throw new StartUpRefusedException("No database is configured. Set ConnectionStrings:Grc (docs/operations.md, Install). In Development a PostgreSQL of its own is started instead.");
        _embedded = await EmbeddedPostgres.StartAsync(options.Embedded, ct);
        var access = await DatabaseBootstrap.PrepareAsync(_embedded.SuperuserConnectionString("postgres"), "grc", ct);
        return (access.Owner, access.App, access.Platform);
    }

    private void Reach(string app, string? platform)
    {
        _app = ConnectionRules.ForPages(app).Named("pages");
        _jobs = ConnectionRules.ForJobs(app).Named("jobs");
        _replica = options.Replica is null ? null : ConnectionRules.ForReading(options.Replica).Named("replica");
        _platform = platform is null ? null : ConnectionRules.ForPages(platform).Named("platform");
    }

    /// <summary>Of no tenant: for what is asked of the server itself.</summary>
    public static GrcDbContext Context(NpgsqlDataSource source)
    {
        var builder = new DbContextOptionsBuilder<GrcDbContext>();
        DatabaseSetup.Configure(builder, source);
        return new(builder.Options, new CurrentTenant());
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
        if (_jobs is not null) await _jobs.DisposeAsync();
        if (_replica is not null) await _replica.DisposeAsync();
        if (_platform is not null) await _platform.DisposeAsync();
        if (_embedded is not null) await _embedded.DisposeAsync();
    }
}

/// <summary>Connection strings by role; without any, the embedded server (Development and tests).</summary>
public sealed record GrcDatabaseOptions
{
    public string? App { get; init; }
    public string? Owner { get; init; }
    public string? Platform { get; init; }
    public string? Replica { get; init; }
    public bool MigratesAtStart { get; init; }
    public EmbeddedPostgresOptions? Embedded { get; init; }
}
