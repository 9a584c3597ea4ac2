using System.Globalization;
using System.Net.Sockets;
using System.Security.Cryptography;
using Npgsql;

namespace GrcPortal.Core.Data.Embedded;

/// <summary>The acts on one data directory; the caller holds its lock.</summary>
internal sealed class Cluster(ClusterHome home, PostgresBinaries binaries, bool durable)
{
    private const string OwnServer = "or set ConnectionStrings:Grc to a PostgreSQL of yours";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public ClusterHome Home => home;
    public PostgresBinaries Binaries => binaries;
    public int Port { get; private set; }
    public bool Exists => File.Exists(home.DataVersion);

    public string ConnectionString(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = Port,
        Username = "postgres",
        Password = ReadPassword(),
        Database = database,
        SslMode = SslMode.Disable,
        GssEncryptionMode = GssEncryptionMode.Disable,
    }.ConnectionString;

    /// <summary>Made aside and moved into place once whole: a start killed half-way leaves nothing that looks like data.</summary>
    public async Task CreateAsync(CancellationToken ct)
    {
        if (Directory.Exists(home.UnfinishedData)) Directory.Delete(home.UnfinishedData, recursive: true);
        File.Delete(home.PasswordForInitdb);

        var password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        File.Delete(home.Password);
        await WriteAsync(home.Password, password, UnixFileMode.UserRead | UnixFileMode.UserWrite, ct);
        // Readable by the user who runs initdb, in a folder that no other user can enter.
        await WriteAsync(home.PasswordForInitdb, password, UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead, ct);
        try
        {
            // Not an ICU collation: another ICU under the same data would silently break its indexes.
            string[] arguments =
            [
                "--pgdata=server/new", "--username=postgres", "--pwfile=server/initdb-password", "--auth=scram-sha-256",
                OperatingSystem.IsLinux() ? "--locale=C.UTF-8" : "--locale=C", "--encoding=UTF8", "--data-checksums",
                .. durable ? Array.Empty<string>() : ["--no-sync"],
            ];
            var made = await ServerCommand.RunAsync(binaries.InitDb, arguments, home.Path, home.User, ct);
            if (made.ExitCode != 0)
                throw new EmbeddedPostgresException($"The embedded PostgreSQL could not be created in {home.Path}: {binaries.InitDb} ended with code {made.ExitCode} and said: {made.Output} Mend that, or set GRC_PG_BIN to the bin folder of another PostgreSQL, {OwnServer}.");
            Directory.Move(home.UnfinishedData, home.Data);
        }
        finally
        {
            File.Delete(home.PasswordForInitdb);
        }
    }

    public void RefuseAnotherMajor()
    {
        var written = File.ReadAllText(home.DataVersion).Trim();
        if (written == binaries.Major.ToString(CultureInfo.InvariantCulture)) return;
        throw new EmbeddedPostgresException($"The data in {home.Data} was made by PostgreSQL {written}, and the PostgreSQL found in {binaries.Directory} is {binaries.Version}, which cannot read it. Set GRC_PG_BIN to the bin folder of a PostgreSQL {written} to keep the data, or delete {home.Path} to begin again with nothing, {OwnServer}.");
    }

    /// <summary>True when a server that outlived its application runs on the data with the settings we would give it.</summary>
    public async Task<bool> AdoptAsync(CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);
        while (Postmaster.Read(home) is { } found && found.MayBeRunning())
        {
            Port = found.Port;
            if (await AnswersAsync(ct))
            {
                if (await HasOurSettingsAsync(ct)) return true;
                await StopAsync(ct);
                return false;
            }

            try
            {
                await Task.Delay(100, limit.Token); // it is starting, recovering or stopping
            }
            catch (OperationCanceledException) when (!ct.IsCancellationRequested)
            {
                throw new EmbeddedPostgresException($"A PostgreSQL (process {found.Pid}) seems to be running on {home.Data}, and for {Patience.TotalSeconds} seconds it has not answered on port {found.Port} with the password kept in {home.Password}. Stop that process if it is this cluster's, delete {home.Postmaster} if it is not, {OwnServer}.");
            }
        }

        File.Delete(home.Postmaster);
        return false;
    }

    public async Task StartAsync(CancellationToken ct)
    {
        ServerCommand.Result start = new(-1, "");
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            Port = ServerSettings.FreePort(home);
            await WriteSettingsAsync(ct);
            File.Delete(home.Log);
            // Relative paths, so that nothing in the folder's name has to survive the shell that pg_ctl uses.
            start = await ServerCommand.RunAsync(binaries.PgCtl,
                ["start", "--pgdata=server/data", "--log=server/log", "--wait", "--timeout=60", "--options=-c config_file=postgresql.conf"],
                home.Path, home.User, ct);
            if (start.ExitCode == 0) return;
            if (!Log().Contains("could not bind", StringComparison.Ordinal)) break; // else the port was taken in between
        }

        throw new EmbeddedPostgresException($"The embedded PostgreSQL in {home.Path} did not start: {binaries.PgCtl} ended with code {start.ExitCode} and said: {start.Output} The end of its log: {ServerCommand.OneLine(Log())} Mend that, or delete {home.Path} to begin again with nothing, {OwnServer}.");
    }

    public async Task StopAsync(CancellationToken ct)
    {
        var stop = await ServerCommand.RunAsync(binaries.PgCtl,
            ["stop", "--pgdata=server/data", "--mode=fast", "--wait", "--timeout=60"], home.Path, home.User, ct);
        if (stop.ExitCode != 0 && Postmaster.Read(home) is { } left && left.MayBeRunning())
            throw new EmbeddedPostgresException($"The embedded PostgreSQL in {home.Path} (process {left.Pid}) did not stop: {stop.Output} It will be found and used again at the next start.");
    }

    private async Task<bool> AnswersAsync(CancellationToken ct)
    {
        try
        {
            await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false;Timeout=5");
            await connection.OpenAsync(ct);
            return true; // only this cluster knows the password
        }
        catch (NpgsqlException e) when (e is PostgresException || e.InnerException is SocketException or TimeoutException or IOException)
        {
            return false;
        }
    }

    private async Task<bool> HasOurSettingsAsync(CancellationToken ct) =>
        File.Exists(home.Settings) && await File.ReadAllTextAsync(home.Settings, ct) == ServerSettings.Text(Port, durable);

    private Task WriteSettingsAsync(CancellationToken ct)
    {
        File.Delete(home.Settings);
        return WriteAsync(home.Settings, ServerSettings.Text(Port, durable), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead, ct);
    }

    private string ReadPassword() => File.Exists(home.Password)
        ? File.ReadAllText(home.Password)
        : throw new EmbeddedPostgresException($"The password of the embedded PostgreSQL is not in {home.Password}, so its data cannot be opened. Put the file back, or delete {home.Path} to begin again with nothing, {OwnServer}.");

    private string Log() => File.Exists(home.Log) ? File.ReadAllText(home.Log) : "";

    private static async Task WriteAsync(string path, string text, UnixFileMode mode, CancellationToken ct)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var file = new FileStream(path, options);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file.SafeFileHandle, mode); // whatever the umask is
        await using var writer = new StreamWriter(file);
        await writer.WriteAsync(text.AsMemory(), ct);
    }
}
