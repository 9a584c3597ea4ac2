namespace GrcPortal.Core.Data.Embedded;

/// <summary>Held open while an instance uses the cluster; the system lets go of it when that process dies, however it dies.</summary>
internal static class ClusterLock
{
    public static FileStream Take(ClusterHome home)
    {
        FileStream claim;
        try
        {
            claim = new FileStream(home.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
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
