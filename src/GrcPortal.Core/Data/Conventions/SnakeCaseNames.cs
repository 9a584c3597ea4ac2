using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GrcPortal.Core.Data.Conventions;

/// <summary>Tables, columns, keys and indexes in snake_case: PostgreSQL's own style, no quotes in SQL.</summary>
internal static partial class SnakeCaseNames
{
    public static void Apply(IMutableModel model)
    {
        foreach (var entity in model.GetEntityTypes())
        {
            if (entity.IsMappedToJson())
            {
                entity.SetContainerColumnName(Snake(entity.GetContainerColumnName()!));
                continue;
            }
            entity.SetTableName(Snake(entity.GetTableName()!));
            foreach (var property in entity.GetProperties()) property.SetColumnName(Snake(property.GetColumnName()));
            foreach (var key in entity.GetKeys()) key.SetName(Snake(key.GetName()!));
            foreach (var foreignKey in entity.GetForeignKeys()) foreignKey.SetConstraintName(Snake(foreignKey.GetConstraintName()!));
            foreach (var index in entity.GetIndexes()) index.SetDatabaseName(Snake(index.GetDatabaseName()!));
        }
    }

    public static string Snake(string name) => Boundary().Replace(name, "$1_$2").ToLowerInvariant();

    [GeneratedRegex("([a-z0-9])([A-Z])")]
    private static partial Regex Boundary();
}
