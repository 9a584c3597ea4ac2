using GrcPortal.Core.Catalogue;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GrcPortal.Core.Organisation;

internal sealed class RoleMap : IEntityTypeConfiguration<Role>
{
    public void Configure(EntityTypeBuilder<Role> role)
    {
        role.HasKey(r => new { r.TenantId, r.Id });
        role.HasIndex(r => new { r.TenantId, r.Code }).IsUnique();
        role.HasMany(r => r.Permissions).WithOne().HasForeignKey(p => new { p.TenantId, p.RoleId }).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class RolePermissionMap : IEntityTypeConfiguration<RolePermission>
{
    public void Configure(EntityTypeBuilder<RolePermission> permission)
    {
        permission.ToTable("RolePermissions");
        permission.HasKey(p => new { p.TenantId, p.RoleId, p.Permission });
    }
}

internal sealed class RoleGrantMap : IEntityTypeConfiguration<RoleGrant>
{
    public void Configure(EntityTypeBuilder<RoleGrant> grant)
    {
        grant.HasKey(g => new { g.TenantId, g.Id });
        grant.HasIndex(g => new { g.TenantId, g.AgentId, g.RoleId, g.DepartmentId, g.CategoryId }).IsUnique().AreNullsDistinct(false)
            .HasDatabaseName("IX_RoleGrants_Once");
        grant.HasOne<Agent>().WithMany().HasForeignKey(g => new { g.TenantId, g.AgentId }).OnDelete(DeleteBehavior.Cascade);
        grant.HasOne<Role>().WithMany().HasForeignKey(g => new { g.TenantId, g.RoleId }).OnDelete(DeleteBehavior.Restrict);
        grant.HasOne<Department>().WithMany().HasForeignKey(g => new { g.TenantId, g.DepartmentId }).OnDelete(DeleteBehavior.Restrict);
        grant.HasOne<Category>().WithMany().HasForeignKey(g => new { g.TenantId, g.CategoryId }).OnDelete(DeleteBehavior.Restrict);
    }
}
