using GrcPortal.Core.Data.Conventions;
using GrcPortal.Core.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GrcPortal.Core.Places;

internal sealed class AddressImportMap : IEntityTypeConfiguration<AddressImport>
{
    public void Configure(EntityTypeBuilder<AddressImport> import)
    {
        import.HasKey(i => new { i.TenantId, i.Id });
        import.Property(i => i.Problems).IsJson();
        import.HasIndex(i => new { i.TenantId, i.State }).IsUnique().HasFilter("state = 'Live'").HasDatabaseName("IX_AddressImports_Live");
        import.HasOne<Agent>().WithMany().HasForeignKey(i => new { i.TenantId, i.AgentId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StreetMap : IEntityTypeConfiguration<Street>
{
    public void Configure(EntityTypeBuilder<Street> street)
    {
        street.ToTable("Streets");
        street.HasKey(s => new { s.TenantId, s.Id });
        street.HasIndex(s => new { s.TenantId, s.ImportId });
        street.HasOne<AddressImport>().WithMany().HasForeignKey(s => new { s.TenantId, s.ImportId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AddressMap : IEntityTypeConfiguration<Address>
{
    public void Configure(EntityTypeBuilder<Address> address)
    {
        address.ToTable("Addresses");
        address.HasKey(a => new { a.TenantId, a.Id });
        address.HasIndex(a => new { a.TenantId, a.StreetId, a.Number });
        address.HasIndex(a => new { a.TenantId, a.ImportId, a.Lat, a.Lon });
        address.HasOne<Street>().WithMany().HasForeignKey(a => new { a.TenantId, a.StreetId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SectorMap : IEntityTypeConfiguration<Sector>
{
    public void Configure(EntityTypeBuilder<Sector> sector)
    {
        sector.HasKey(s => new { s.TenantId, s.Id });
        sector.Property(s => s.Geometry).HasColumnType("jsonb");
        sector.HasIndex(s => new { s.TenantId, s.Code }).IsUnique();
    }
}

internal sealed class TownMapMap : IEntityTypeConfiguration<TownMap>
{
    public void Configure(EntityTypeBuilder<TownMap> map) => map.HasKey(m => m.TenantId);
}
