using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GrcPortal.Core.Data.Isolation;

/// <summary>Tells PostgreSQL the tenant at every open, and empties it where there is none: a pooled connection never speaks for its last user.</summary>
internal sealed class TenantConnectionInterceptor : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = SetTenant(connection, eventData);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken ct = default)
    {
        await using var command = SetTenant(connection, eventData);
        await command.ExecuteNonQueryAsync(ct);
    }

    private static DbCommand SetTenant(DbConnection connection, ConnectionEndEventData eventData)
    {
        var tenantId = (eventData.Context as GrcDbContext)?.TenantIdIfSet;
        var command = connection.CreateCommand();
        command.CommandText = "select set_config('app.tenant_id', @tenant, false)";
        var tenant = command.CreateParameter();
        tenant.ParameterName = "tenant";
        tenant.Value = tenantId?.ToString(CultureInfo.InvariantCulture) ?? "";
        command.Parameters.Add(tenant);
        return command;
    }
}
