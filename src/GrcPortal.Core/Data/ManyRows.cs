using System.Globalization;
using System.Text.Json;
using GrcPortal.Core.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using NpgsqlTypes;

namespace GrcPortal.Core.Data;

/// <summary>Writes thousands of new rows of the tenant in one statement, column by column as EF maps them; COPY is refused under row-level security. What a save does beside is the caller's business.</summary>
internal static class ManyRows
{
    public static async Task InsertAsync<T>(GrcDbContext db, IEnumerable<T> rows, CancellationToken ct) where T : class, ITenantOwned
    {
        var entity = db.Model.FindEntityType(typeof(T))!;
        var table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value;
        var columns = entity.GetProperties().Where(property => (property.PropertyInfo is not null || property.FieldInfo is not null) && property.GetDefaultValueSql() is null && property.GetComputedColumnSql() is null)
            .Select(property => new Column(property, property.GetColumnName(table)!)).ToList();
        var json = Write(rows, columns, db.TenantId);
        if (json is null) return;

        var names = string.Join(", ", columns.Select(column => $"\"{column.Name}\""));
        var sql = $"insert into {table.Name} ({names}) select {names} from json_populate_recordset(null::{table.Name}, $1)";
        await db.Database.OpenConnectionAsync(ct);
        await using var command = new NpgsqlCommand(sql, (NpgsqlConnection)db.Database.GetDbConnection());
        command.Parameters.Add(new() { Value = json, NpgsqlDbType = NpgsqlDbType.Json });
        await command.ExecuteNonQueryAsync(ct);
    }

    private static byte[]? Write<T>(IEnumerable<T> rows, List<Column> columns, int tenantId) where T : class, ITenantOwned
    {
        using var text = new MemoryStream();
        var any = false;
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartArray();
            foreach (var row in rows)
            {
                any = true;
                json.WriteStartObject();
                foreach (var column in columns)
                {
                    json.WritePropertyName(column.Name);
                    if (column.IsJson && column.Of(row) is string document) json.WriteRawValue(document);
                    else WriteValue(json, column.IsTenant ? tenantId : column.Of(row));
                }
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        return any ? text.ToArray() : null;
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case bool yes: json.WriteBooleanValue(yes); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case decimal number: json.WriteNumberValue(number); break;
            case double number: json.WriteNumberValue(number); break;
            case DateTimeOffset moment: json.WriteStringValue(moment.UtcDateTime); break;
            case DateOnly day: json.WriteStringValue(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)); break;
            case TimeOnly time: json.WriteStringValue(time.ToString("HH:mm:ss", CultureInfo.InvariantCulture)); break;
            default: json.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture)); break;
        }
    }

    private sealed class Column(IProperty property, string name)
    {
        private readonly Func<object?, object?>? _convert = property.GetTypeMapping().Converter?.ConvertToProvider;

        public string Name => name;

        /// <summary>A document among the others, not a text that holds one.</summary>
        public bool IsJson { get; } = property.GetColumnType() is "jsonb";

        public bool IsTenant { get; } = property.Name == nameof(ITenantOwned.TenantId);

        public object? Of(object row)
        {
            var value = property.PropertyInfo is { } known ? known.GetValue(row) : property.FieldInfo!.GetValue(row);
            return value is null || _convert is null ? value : _convert(value);
        }
    }
}
