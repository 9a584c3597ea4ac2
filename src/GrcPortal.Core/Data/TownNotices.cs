using System.Globalization;
using GrcPortal.Core.Jobs;

namespace GrcPortal.Core.Data;

/// <summary>Tells all nodes, through PostgreSQL, what a commit left to know of a tenant. An accelerator: a lost notice costs a minute.</summary>
internal static class TownNotices
{
    private const string Channel = "grc_towns";

    public static async Task SendAsync(GrcDatabase database, TownNotice notice, CancellationToken ct)
    {
        await using var notify = database.Jobs.CreateCommand("select pg_notify($1, $2)");
        notify.Parameters.Add(new() { Value = Channel });
        notify.Parameters.Add(new() { Value = string.Create(CultureInfo.InvariantCulture, $"{notice.TenantId} {notice.Change}") });
        await notify.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Hears until cancelled, or throws when the connection breaks.</summary>
    public static async Task HearAsync(GrcDatabase database, Action<TownNotice> heard, CancellationToken ct)
    {
        await using var connection = await database.Jobs.OpenConnectionAsync(ct);
        connection.Notification += (_, notice) =>
        {
            if (notice.Payload.Split(' ') is [var id, var what] && int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var tenantId)
                && Enum.TryParse<TownChange>(what, out var change)) heard(new(tenantId, change));   // else it is none of ours
        };
        await using (var listen = connection.CreateCommand())
        {
            listen.CommandText = $"listen {Channel}";
            await listen.ExecuteNonQueryAsync(ct);
        }
        while (!ct.IsCancellationRequested) await connection.WaitAsync(ct);
    }
}
