using GrcPortal.Core.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GrcPortal.Web.Operations.Checking;

/// <summary>What the server says of itself.</summary>
internal static class DatabaseCheck
{
    private const int Oldest = 15, Newest = 18;
    private static readonly TimeSpan ClocksMayDiffer = TimeSpan.FromSeconds(5), LinksTolerate = TimeSpan.FromMinutes(5), ReplicaMayLag = TimeSpan.FromMinutes(1);

    /// <summary>Each with what it must be, and what comes of another value.</summary>
    private static readonly (string Name, string[] Good, string Else, Verdict Verdict)[] Settings =
    [
        ("log_error_verbosity", ["terse"], "the server's log quotes citizens", Verdict.Wrong),
        ("log_min_error_statement", ["panic"], "the server's log quotes citizens", Verdict.Wrong),
        ("log_parameter_max_length", ["0"], "the server's log may quote citizens", Verdict.Wrong),
        ("log_parameter_max_length_on_error", ["0"], "the server's log may quote citizens", Verdict.Wrong),
        ("fsync", ["on"], "a power cut loses accepted demands", Verdict.Wrong),
        ("full_page_writes", ["on"], "a power cut may tear pages of the data", Verdict.Wrong),
        ("synchronous_commit", ["on", "remote_apply", "remote_write", "local"], "a crash loses demands that citizens were told are kept", Verdict.Wrong),
        ("data_checksums", ["on"], "a damaged page would be served as it is: pg_checksums --enable, with the server stopped", Verdict.Warning),
        ("server_encoding", ["UTF8"], "names would be refused", Verdict.Wrong),
    ];

    public static async Task RunAsync(GrcDbContext db, TimeProvider clock, Findings found, CancellationToken ct)
    {
        var settings = await ServerFacts.SettingsAsync(db, [.. Settings.Select(setting => setting.Name), "server_version_num", "server_version"], ct);
        Judge(settings, found);
        var extensions = await ServerFacts.ExtensionsAsync(db, ct);
        foreach (var needed in (string[])["unaccent", "btree_gin"]) found.Judge(extensions.Contains(needed), "extension", $"{needed} is there", $"{needed} is missing: run the verb «migrate»");
        found.Judge(await ServerFacts.IsSearchLeakproofAsync(db, ct), "search", "ts_match_vq is leakproof",
            "ts_match_vq is not leakproof: searching for words reads every row of a town. As a superuser: alter function ts_match_vq(tsvector, tsquery) leakproof", Verdict.Warning);
        var open = await ServerFacts.OpenTablesAsync(db, ct);
        found.Judge(open.Count is 0, "row-level security", "forced on every table of the towns", $"not forced on {string.Join(", ", open)}: towns could see each other's rows");

        var apart = (clock.GetUtcNow() - await ServerFacts.ClockAsync(db, ct)).Duration();
        found.Judge(apart <= ClocksMayDiffer, "clocks", $"node and database are {apart.TotalSeconds:0.0} s apart",
            $"node and database are {apart.TotalSeconds:0} s apart: set both by NTP", apart > LinksTolerate ? Verdict.Wrong : Verdict.Warning);
    }

    public static async Task ReadTownsAsync(NpgsqlDataSource platform, CancellationToken ct)
    {
        var options = new DbContextOptionsBuilder<PlatformDbContext>().UseNpgsql(platform);
        await using var db = new PlatformDbContext(options.Options);
        await db.Tenants.CountAsync(ct);
    }

    /// <summary>Never wrong: without it the primary is read.</summary>
    public static async Task LagAsync(NpgsqlDataSource replica, Findings found, CancellationToken ct)
    {
        try
        {
            await using var db = GrcDatabase.Context(replica);
            if (await ServerFacts.LagAsync(db, ct) is not { } lag) found.Warn("replica", "follows nobody: ConnectionStrings:GrcReplica names a primary");
            else found.Judge(lag <= ReplicaMayLag.TotalSeconds, "replica", $"{lag:0.0} s behind", $"{lag:0} s behind: dashboards and exports are that old", Verdict.Warning);
        }
        catch (Exception away) when (away is NpgsqlException or InvalidOperationException)
        {
            found.Warn("replica", "does not answer: dashboards and exports are read from the primary");
        }
    }

    private static void Judge(Dictionary<string, string> settings, Findings found)
    {
        var major = int.Parse(settings["server_version_num"], System.Globalization.CultureInfo.InvariantCulture) / 10_000;
        found.Judge(major is >= Oldest and <= Newest, "PostgreSQL", settings["server_version"], $"{settings["server_version"]} was never tried: {Oldest} to {Newest} are", Verdict.Warning);
        foreach (var (name, good, otherwise, verdict) in Settings)
            found.Judge(good.Contains(settings[name]), "PostgreSQL", $"{name} = {settings[name]}", $"{name} = {settings[name]}: {otherwise}. Set {name} = {good[0]}", verdict);
    }
}
