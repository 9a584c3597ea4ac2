using GrcPortal.Core.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.ValueGeneration;

namespace GrcPortal.Core.Data.Conventions;

/// <summary>Stamps a new row with the tenant of its context. No row ever gets another one.</summary>
internal sealed class TenantIdGenerator : ValueGenerator<int>
{
    public override bool GeneratesTemporaryValues => false;

    public override int Next(EntityEntry entry) => ((GrcDbContext)entry.Context).TenantId;
}

internal static class TenantOwnership
{
    /// <summary>The tenant as the first column of the row, stamped by the context, never set by hand.</summary>
    public static void Stamp<T>(EntityTypeBuilder<T> entity) where T : class, ITenantOwned =>
        entity.Property(row => row.TenantId).HasColumnOrder(0).HasValueGenerator<TenantIdGenerator>().ValueGeneratedOnAdd()
            .Metadata.SetValueGenerationStrategy(Npgsql.EntityFrameworkCore.PostgreSQL.Metadata.NpgsqlValueGenerationStrategy.None);
}
