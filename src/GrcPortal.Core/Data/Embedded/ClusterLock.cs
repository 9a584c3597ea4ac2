namespace GrcPortal.Core.Data.Embedded;

/// <summary>Held open while an instance uses the cluster; the system lets go of it when that process dies, however it dies.</summary>
internal static class ClusterLock
{
    public static FileStream Take(ClusterHome home)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None };
        // Nobody else may open it: whoever could read it could also lock it.
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        FileStream claim;
        try
        {
            claim = new FileStream(home.Lock, options);
        }
        catch (IOException e)
        {
            throw new EmbeddedPostgresException($"Another instance{Holder(home)} is using the embedded PostgreSQL in {home.Path}, and two cannot share it. Stop the other one, or set ConnectionStrings:Grc to give this one a database of its own.", e);
        }

        File.WriteAllText(home.Holder, $"{Environment.ProcessId}");
        return claim;
    }

    private static string Holder(ClusterHome home) =>
        File.Exists(home.Holder) && int.TryParse(File.ReadAllText(home.Holder), out var id) ? $" (process {id})" : "";
}
