using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GrcPortal.Core.Data;

/// <summary>For each migration, the oldest application that still runs after it.</summary>
public sealed class SchemaCompatibility
{
    public required string MigrationId { get; init; }
    public required string CompatibleFrom { get; init; }
}

internal sealed class SchemaCompatibilityMap : IEntityTypeConfiguration<SchemaCompatibility>
{
    public void Configure(EntityTypeBuilder<SchemaCompatibility> mark)
    {
        mark.ToTable("SchemaCompatibility");
        mark.HasKey(m => m.MigrationId);
    }
}
