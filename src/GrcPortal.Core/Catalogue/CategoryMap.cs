using GrcPortal.Core.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GrcPortal.Core.Catalogue;

internal sealed class CategoryMap : IEntityTypeConfiguration<Category>
{
    public void Configure(EntityTypeBuilder<Category> category)
    {
        category.HasKey(c => new { c.TenantId, c.Id });
        category.HasIndex(c => new { c.TenantId, c.Slug }).IsUnique();
        category.HasIndex(c => new { c.TenantId, c.Code }).IsUnique();
        category.HasOne<Category>().WithMany().HasForeignKey(c => new { c.TenantId, c.ParentId }).OnDelete(DeleteBehavior.Restrict);
        category.HasOne<Department>().WithMany().HasForeignKey(c => new { c.TenantId, c.DepartmentId }).OnDelete(DeleteBehavior.Restrict);
    }
}
