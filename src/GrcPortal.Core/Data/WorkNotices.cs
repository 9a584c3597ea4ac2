using System.Globalization;

namespace GrcPortal.Core.Data;

/// <summary>Tells all nodes, through PostgreSQL, that a tenant has work waiting. An accelerator: a lost notice costs a minute.</summary>
internal static class WorkNotices
{
    private const string Channel = "grc_work";

    public static async Task SendAsync(GrcDatabase database, int tenantId, CancellationToken ct)
    {
        await using var notify = database.App.CreateCommand("select pg_notify($1, $2)");
        notify.Parameters.Add(new() { Value = Channel });
        notify.Parameters.Add(new() { Value = tenantId.ToString(CultureInfo.InvariantCulture) });
        await notify.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Hears until cancelled, or throws when the connection breaks.</summary>
    public static async Task HearAsync(GrcDatabase database, Action<int> heard, CancellationToken ct)
    {
        await using var connection = await database.App.OpenConnectionAsync(ct);
        connection.Notification += (_, notice) =>
        {
            if (int.TryParse(notice.Payload, NumberStyles.None, CultureInfo.InvariantCulture, out var tenantId)) heard(tenantId);   // else it is none of ours
        };
        await using (var listen = connection.CreateCommand())
        {
            listen.CommandText = $"listen {Channel}";
            await listen.ExecuteNonQueryAsync(ct);
        }
        while (!ct.IsCancellationRequested) await connection.WaitAsync(ct);
    }
}
