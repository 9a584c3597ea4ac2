using System.Diagnostics;
using System.Globalization;
using GrcPortal.Faults.Tests.Support;

namespace GrcPortal.Faults.Tests.Restoring;

/// <summary>
/// The whole way of docs/operations.md, with the scripts that an operator runs: an installation is backed up while demands come in, lost, and
/// brought back elsewhere, with nobody in it whom it had forgotten. script/restore-drill runs the same at the size it is told.
/// </summary>
[Collection(nameof(RestoreDrill))]
public sealed class RestoreDrillTests : IDisposable
{
    private static readonly int Demands = Number("GRC_DRILL_DEMANDS", 400), Photos = Number("GRC_DRILL_FILES", 60);

    private readonly string _folder = Directory.CreateTempSubdirectory("grc-drill-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [DrillFact]
    public async Task A_lost_installation_comes_back_whole_and_without_those_it_had_forgotten()
    {
        var report = new DrillReport(Demands, Photos);
        await using var lost = await DrillCluster.StartAsync("drill", withDatabase: true);
        var towns = await FoundTowns.RunAsync(lost.Access, 4, CancellationToken.None);
        var installation = new DrillInstallation(lost, Path.Combine(_folder, "files"), _folder);
        await report.TimeAsync("filled", () => installation.FillAsync(towns, Demands, Photos));
        await using var node = installation.Node("avant");
        await node.StartAsync();

        // Backed up while citizens file demands: what anyone was told before it began is in it.
        using var way = new Balancer([node]);
        await using var citizens = DrillCitizens.Gather(way.Client(), towns);
        await citizens.FiledAsync(3);
        var (began, told) = (TimeProvider.System.GetUtcNow().AddSeconds(-5), citizens.Receipts);   // what was being committed just then may be on either side
        await report.TimeAsync("backed up, demands coming in", () => installation.RunAsync(0, "deploy/backup.sh", Backup));
        await citizens.FiledAsync(citizens.Receipts.Count + 2);
        await citizens.GoHomeAsync();

        // Some are forgotten after it: those due, and one that asked for it.
        await installation.ForgetOneOfAsync(towns[0]);
        await installation.VerbAsync(0, "anonymise");
        await installation.VerbAsync(0, "forgotten", List);
        var forgotten = (await File.ReadAllLinesAsync(List)).Select(line => line.Split(';')[1]).ToList();
        var before = await lost.LinesAsync(KeptOf(began, forgotten));
        await node.StopAsync();
        await lost.DestroyAsync();
        Directory.Delete(installation.Files, recursive: true);

        await using var found = await DrillCluster.StartAsync("drill-restored", withDatabase: false);
        var elsewhere = new DrillInstallation(found, Path.Combine(_folder, "elsewhere"), _folder);
        var started = Stopwatch.GetTimestamp();
        await report.TimeAsync("rows and files restored and compared", () => elsewhere.RunAsync(0, "deploy/restore.sh", Backup));
        Assert.Equal(forgotten.Count, await RememberedAsync(found, forgotten));   // the backup remembers them all
        await report.TimeAsync("anonymised again", () => elsewhere.VerbAsync(0, "anonymise", List));
        Assert.Equal(0, await RememberedAsync(found, forgotten));
        var check = await report.TimeAsync("checked", () => elsewhere.VerbAsync(0, "check"));
        await using var second = elsewhere.Node("après");
        await report.TimeAsync("served", second.StartAsync);
        report.Recovered(Stopwatch.GetElapsedTime(started), forgotten.Count);

        Assert.StartsWith("Sound:", check.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1], StringComparison.Ordinal);
        Assert.Equal(before, await found.LinesAsync(KeptOf(began, forgotten)));
        Assert.Empty(told.Select(receipt => $"{receipt.TownId} {receipt.Number}").Except(await found.LinesAsync("select tenant_id || ' ' || year || '-' || lpad(number::text, 6, '0') from service_requests")));
        Assert.Empty(await elsewhere.DamagedFilesAsync());
        Assert.True(forgotten.Count > 1 && before.TrueForAll(line => line.Split(' ') is [_, not "0", _]), "Nothing was proven about nothing.");
        await report.WriteAsync();
    }

    [DrillFact]
    public async Task A_backup_by_a_role_that_sees_nothing_and_one_that_was_damaged_are_refused()
    {
        await using var cluster = await DrillCluster.StartAsync("drill", withDatabase: true);
        var installation = new DrillInstallation(cluster, Path.Combine(_folder, "files"), _folder);
        await installation.FillAsync(await FoundTowns.RunAsync(cluster.Access, 1, CancellationToken.None), 20, 5);

        await installation.RunAsync(1, "deploy/backup.sh", Path.Combine(_folder, "blind"), "grc_app");
        Assert.False(Directory.Exists(Path.Combine(_folder, "blind")));

        await installation.RunAsync(0, "deploy/backup.sh", Backup);
        await using var other = await DrillCluster.StartAsync("drill-restored", withDatabase: false);
        await SpoilAsync(Directory.GetFiles(Path.Combine(Backup, "files"), "*", SearchOption.AllDirectories)[0]);
        var files = await new DrillInstallation(other, Path.Combine(_folder, "damaged"), _folder).RunAsync(1, "deploy/restore.sh", Backup);
        Assert.Contains("files differ", files, StringComparison.Ordinal);

        File.Delete(Path.Combine(Backup, "files.sha256"));
        var tables = Path.Combine(Backup, "tables");
        await File.WriteAllTextAsync(tables, (await File.ReadAllTextAsync(tables)).Replace("public.messages|", "public.messages|1", StringComparison.Ordinal));
        Assert.Contains("rows differ", await new DrillInstallation(other, Path.Combine(_folder, "rows"), _folder).RunAsync(1, "deploy/restore.sh", Backup), StringComparison.Ordinal);
    }

    private string Backup => Path.Combine(_folder, "backup");

    private string List => Path.Combine(_folder, "forgotten");

    /// <summary>Of the demands that nobody has forgotten meanwhile, whatever each table keeps: its rows and a sum of their hashes.</summary>
    private static string KeptOf(DateTimeOffset began, List<string> forgotten) => string.Join(" union all ", new[] { "service_requests", "requesters", "messages", "request_events", "attachments" }.Select(table => $"""
        select '{table} ' || count(*) || ' ' || sum(hashtextextended(t::text, 0)::numeric)
        from {table} t join service_requests r on r.tenant_id = t.tenant_id and r.id = t.{(table is "service_requests" ? "id" : "request_id")}
        where r.received_at < '{began:O}' and not r.id = any('{Listed(forgotten)}')
        """)) + " order by 1";

    private static string Listed(List<string> ids) => $"{{{string.Join(',', ids)}}}";

    private static async Task<int> RememberedAsync(DrillCluster cluster, List<string> ids) =>
        (await cluster.ListAsync($"select count(*)::int from service_requests where anonymised_at is null and id = any('{Listed(ids)}')", rows => rows.GetInt32(0)))[0];

    private static async Task SpoilAsync(string file)
    {
        var bytes = await File.ReadAllBytesAsync(file);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(file, bytes);
    }

    private static int Number(string name, int byDefault) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : byDefault;
}

/// <summary>Alone: a dump takes from the others what they measure.</summary>
[CollectionDefinition(nameof(RestoreDrill), DisableParallelization = true)]
public sealed class RestoreDrill;
