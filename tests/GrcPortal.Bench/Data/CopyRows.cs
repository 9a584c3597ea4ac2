using GrcPortal.Core.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace GrcPortal.Bench.Data;

/// <summary>Writes entities by COPY; tables, columns and conversions are those of the model, so no migration is forgotten here.</summary>
internal sealed class CopyRows<T>(IModel model, int tenantId, Func<T, IProperty, object?>? replaced = null) where T : class, ITenantOwned
{
    private readonly IEntityType _type = model.FindEntityType(typeof(T))!;
    private readonly IProperty[] _columns = [.. model.FindEntityType(typeof(T))!.GetProperties().Where(property => property.GetColumnName() is not "xmin" && property.GetComputedColumnSql() is null)];

    public async Task RunAsync(NpgsqlConnection connection, IEnumerable<T> rows, CancellationToken ct)
    {
        var names = string.Join(", ", _columns.Select(column => $"\"{column.GetColumnName()}\""));
        await using var writer = await connection.BeginBinaryImportAsync($"copy {_type.GetTableName()} ({names}) from stdin (format binary)", ct);
        foreach (var row in rows)
        {
            await writer.StartRowAsync(ct);
            foreach (var column in _columns)
            {
                if (ValueOf(row, column) is { } value) await writer.WriteAsync(value, column.GetRelationalTypeMapping().StoreTypeNameBase, ct);
                else await writer.WriteNullAsync(ct);
            }
        }
        await writer.CompleteAsync(ct);
    }

    private object? ValueOf(T row, IProperty column)
    {
        if (column.Name is nameof(ITenantOwned.TenantId)) return tenantId;
        var value = replaced?.Invoke(row, column) ?? column.GetGetter().GetClrValue(row);
        return column.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;
    }
}
