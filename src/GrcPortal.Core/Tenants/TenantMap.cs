using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GrcPortal.Core.Tenants;

internal sealed class TenantMap : IEntityTypeConfiguration<Tenant>
{
    public void Configure(EntityTypeBuilder<Tenant> tenant)
    {
        tenant.HasKey(t => t.Id);
        tenant.Property(t => t.Id).UseIdentityAlwaysColumn();
        tenant.HasIndex(t => t.Slug).IsUnique();
        tenant.HasOne<Tenant>().WithMany().HasForeignKey(t => t.ParentId);
        tenant.HasMany(t => t.Hosts).WithOne().HasForeignKey(h => h.TenantId);
    }
}

internal sealed class TenantHostMap : IEntityTypeConfiguration<TenantHost>
{
    public void Configure(EntityTypeBuilder<TenantHost> host)
    {
        host.HasKey(h => h.Host);
        host.HasIndex(h => h.TenantId).IsUnique().HasFilter("is_canonical").HasDatabaseName("IX_TenantHosts_Canonical");
    }
}

internal sealed class OperatorMap : IEntityTypeConfiguration<Operator>
{
    public void Configure(EntityTypeBuilder<Operator> person)
    {
        person.HasKey(o => o.Id);
        person.Property(o => o.RecoveryCodes).HasDefaultValueSql("'{}'");
        person.HasIndex(o => o.Email).IsUnique();
    }
}
