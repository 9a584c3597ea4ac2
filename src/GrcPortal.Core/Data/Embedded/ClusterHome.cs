using System.Security.Cryptography;
using System.Text;

namespace GrcPortal.Core.Data.Embedded;

/// <summary>
/// Where a cluster lies. PostgreSQL refuses to run as root, so for root an unprivileged user owns <see cref="Server"/>
/// and nothing else: password, settings and lock stay root's, and root never writes where that user could plant a link.
/// </summary>
internal sealed record ClusterHome(string Root, string Path, string? User)
{
    public string Lock => At("lock");
    public string Holder => At("holder");
    public string Password => At("superuser");
    public string Settings => At("postgresql.conf");
    public string Server => At("server");
    public string Data => At("server", "data");
    public string UnfinishedData => At("server", "new");
    public string PasswordForInitdb => At("server", "initdb-password");
    public string Log => At("server", "log");
    public string Postmaster => At("server", "data", "postmaster.pid");
    public string DataVersion => At("server", "data", "PG_VERSION");

    private static bool AsRoot => !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess;

    public static async Task<ClusterHome> PrepareAsync(EmbeddedPostgresOptions options, CancellationToken ct)
    {
        var folder = System.IO.Path.GetFullPath(options.Folder);
        var root = AsRoot ? System.IO.Path.Combine("/var/lib/grcportal", Hash(folder)) : folder;
        var home = new ClusterHome(root, System.IO.Path.Combine(root, options.Cluster), User: null);
        try
        {
            if (AsRoot)
            {
                OpenToAll("/var/lib/grcportal");
                OpenToAll(root);
                OpenToAll(home.Path);
                return await home.GiveServerFolderAsync(ct);
            }

            Directory.CreateDirectory(root);
            Private(home.Path);
            Private(home.Server);
            return home;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new EmbeddedPostgresException($"The embedded PostgreSQL keeps its data in {home.Path}, and that folder cannot be written ({e.Message}). Give this user the right to write there, or set ConnectionStrings:Grc to a PostgreSQL of yours.", e);
        }
    }

    // The choice is written down: a dedicated user added later must not be handed data that belongs to another.
    private async Task<ClusterHome> GiveServerFolderAsync(CancellationToken ct)
    {
        var choice = At("user");
        if (File.Exists(choice)) return this with { User = (await File.ReadAllTextAsync(choice, ct)).Trim() };

        var users = await File.ReadAllLinesAsync("/etc/passwd", ct);
        var user = Array.Find(["grcportal", "nobody"], name => users.Any(line => line.StartsWith(name + ':', StringComparison.Ordinal)))
            ?? throw new EmbeddedPostgresException("PostgreSQL refuses to run as root, and neither a user 'grcportal' nor 'nobody' exists to run it. Create one (useradd --system grcportal), start as an ordinary user, or set ConnectionStrings:Grc to a PostgreSQL of yours.");

        Private(Server);
        var chown = await ServerCommand.RunAsync("chown", ["--", user, Server], Path, user: null, ct);
        if (chown.ExitCode != 0)
            throw new EmbeddedPostgresException($"PostgreSQL refuses to run as root, and its folder could not be given to '{user}': chown {user} {Server} said: {chown.Output} Start as an ordinary user, or set ConnectionStrings:Grc to a PostgreSQL of yours.");
        await File.WriteAllTextAsync(choice, user, ct);
        return this with { User = user };
    }

    private string At(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    private static void OpenToAll(string folder)
    {
        Directory.CreateDirectory(folder);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
                | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
    }

    private static void Private(string folder)
    {
        Directory.CreateDirectory(folder);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static string Hash(string folder) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folder)))[..16];
}
