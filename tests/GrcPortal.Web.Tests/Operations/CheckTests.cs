using System.Diagnostics;
using System.Globalization;
using GrcPortal.Web.Tests.Notifications;
using GrcPortal.Web.Tests.Requests.Files;
using GrcPortal.Web.Tests.Support;
using Npgsql;

namespace GrcPortal.Web.Tests.Operations;

/// <summary>The verb <c>check</c>, run as an operator does: what it prints, and its exit code.</summary>
public sealed class CheckTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("grc-check-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_sound_installation_is_said_line_by_line()
    {
        using var relay = new FakeRelay();
        await using var antivirus = new Scanner();

        var (code, said) = await CheckAsync(await DurableAsync(), ("Mail__Relay", "127.0.0.1"), ("Mail__Port", Text(relay.Port)), ("Antivirus__Host", "127.0.0.1"), ("Antivirus__Port", Text(antivirus.Port)));

        // The tests' own server gives up surviving a power cut; on one that does not, the restore drill sees the exit code 0.
        Assert.Equal(["fsync = off", "full_page_writes = off"], said.Where(line => line.StartsWith("WRONG", StringComparison.Ordinal)).Select(line => line.Split(':')[0][32..]).Order());
        Assert.Equal(1, code);
        foreach (var what in (string[])["database", "role", "schema", "keys", "row-level security", "search", "extension", "clocks", "files", "mail relay", "antivirus", "libvips", "operator's console"])
            Assert.Contains(said, line => line.StartsWith($"ok       {what}", StringComparison.Ordinal));
        Assert.Contains(said, line => line.StartsWith("warning", StringComparison.Ordinal) && line.Contains("DataProtection:Certificate", StringComparison.Ordinal));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(_folder, "files"), "*", SearchOption.AllDirectories));
        Assert.Empty(relay.Letters);
    }

    [Fact]
    public async Task What_is_wrong_is_said_all_at_once_and_makes_the_exit_code_one()
    {
        var database = await TestDatabase.OfRunAsync();

        var (code, said) = await CheckAsync(database.SuperuserOn(database.Name), ("Mail__Relay", "127.0.0.1"), ("Mail__Port", "9"), ("Antivirus__Host", "127.0.0.1"), ("Antivirus__Port", "9"), ("Files__FreeSpaceFloor", long.MaxValue.ToString(CultureInfo.InvariantCulture)));

        Assert.Equal(1, code);
        foreach (var (what, why) in new (string, string)[] { ("role", "superuser"), ("mail relay", "NoConnection"), ("antivirus", "does not answer"), ("files", "no room") })
            Assert.Contains(said, line => line.StartsWith($"WRONG    {what}", StringComparison.Ordinal) && line.Contains(why, StringComparison.Ordinal));
        Assert.Contains(said, line => line.StartsWith("ok       schema", StringComparison.Ordinal));
        Assert.StartsWith("Not sound:", said[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_without_its_walls_or_of_another_version_is_wrong()
    {
        var database = await (await TestDatabase.OfRunAsync()).AnotherAsync();
        await TestDatabase.ExecuteAsync(database.Access.Owner, """alter table messages no force row level security; delete from "__EFMigrationsHistory" """);

        var (code, said) = await CheckAsync(database.Access.App);

        Assert.Equal(1, code);
        Assert.Contains(said, line => line.StartsWith("WRONG    schema", StringComparison.Ordinal) && line.Contains("older", StringComparison.Ordinal));
        Assert.Contains(said, line => line.StartsWith("WRONG    row-level security", StringComparison.Ordinal) && line.Contains("messages", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_one_line_and_the_rest_is_still_looked_at()
    {
        var (code, said) = await CheckAsync("Host=127.0.0.1;Port=9;Database=grc;Username=grc_app;Password=x");

        Assert.Equal(1, code);
        Assert.Contains(said, line => line.StartsWith("WRONG    database", StringComparison.Ordinal) && line.Contains("does not answer", StringComparison.Ordinal));
        Assert.Contains(said, line => line.StartsWith("ok       files", StringComparison.Ordinal));
    }

    /// <summary>Each commit on disk, if only for this session.</summary>
    private static async Task<string> DurableAsync() => new NpgsqlConnectionStringBuilder((await TestDatabase.OfRunAsync()).Access.App) { Options = "-c synchronous_commit=on" }.ConnectionString;

    private async Task<(int Code, IReadOnlyList<string> Said)> CheckAsync(string database, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Path.Combine(AppContext.BaseDirectory, "GrcPortal.Web.dll"), "check"])
        {
            WorkingDirectory = Path.Combine(Repository.Root, "src", "GrcPortal.Web"),
            RedirectStandardOutput = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ConnectionStrings__Grc"] = database;
        start.Environment["ConnectionStrings__GrcPlatform"] = (await TestDatabase.OfRunAsync()).Access.Platform;
        start.Environment["Files__Path"] = Path.Combine(_folder, "files");
        start.Environment["Files__FreeSpaceFloor"] = "1";
        start.Environment["Mail__Folder"] = Path.Combine(_folder, "mail");
        foreach (var (name, value) in settings) start.Environment[name] = value;
        using var check = Process.Start(start)!;
        var said = await check.StandardOutput.ReadToEndAsync();
        await check.WaitForExitAsync();
        return (check.ExitCode, said.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);
}
