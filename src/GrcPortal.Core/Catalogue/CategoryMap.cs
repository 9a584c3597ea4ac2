using GrcPortal.Core.Data.Conventions;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Places;
using GrcPortal.Core.Requests;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GrcPortal.Core.Catalogue;

internal sealed class CategoryMap : IEntityTypeConfiguration<Category>
{
    public void Configure(EntityTypeBuilder<Category> category)
    {
        category.HasKey(c => new { c.TenantId, c.Id });
        category.ComplexProperty(c => c.Acknowledge, target => Columns(target, "acknowledge"));
        category.ComplexProperty(c => c.TakeOn, target => Columns(target, "take_on"));
        category.ComplexProperty(c => c.Resolve, target => Columns(target, "resolve"));
        category.ComplexProperty(c => c.Close, target => Columns(target, "close"));
        category.ComplexProperty(c => c.Recount, recount => recount.IsRecount());
        category.HasIndex(c => new { c.TenantId, c.Slug }).IsUnique();
        category.HasIndex(c => new { c.TenantId, c.Code }).IsUnique();
        category.HasOne<Category>().WithMany().HasForeignKey(c => new { c.TenantId, c.ParentId }).OnDelete(DeleteBehavior.Restrict);
        category.HasOne<Department>().WithMany().HasForeignKey(c => new { c.TenantId, c.DepartmentId }).OnDelete(DeleteBehavior.Restrict);
        category.HasOne<Body>().WithMany().HasForeignKey(c => new { c.TenantId, c.CompetentBodyId }).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Columns(ComplexPropertyBuilder<Target> target, string name)
    {
        target.Property(t => t.Amount).HasColumnName($"{name}_amount");
        target.Property(t => t.Unit).HasColumnName($"{name}_unit");
    }
}

internal sealed class FormVersionMap : IEntityTypeConfiguration<FormVersion>
{
    public void Configure(EntityTypeBuilder<FormVersion> form)
    {
        form.HasKey(f => new { f.TenantId, f.Id });
        form.Property(f => f.Definition).IsJson();
        form.HasIndex(f => new { f.TenantId, f.CategoryId, f.Number }).IsUnique();
        form.HasIndex(f => new { f.TenantId, f.CategoryId, f.State }).IsUnique().HasFilter("state <> 'Retired'").HasDatabaseName("IX_FormVersions_Current");
        form.HasOne<Category>().WithMany().HasForeignKey(f => new { f.TenantId, f.CategoryId }).OnDelete(DeleteBehavior.Restrict);
        form.HasOne<Agent>().WithMany().HasForeignKey(f => new { f.TenantId, f.AgentId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RoutingRuleMap : IEntityTypeConfiguration<RoutingRule>
{
    public void Configure(EntityTypeBuilder<RoutingRule> rule)
    {
        rule.HasKey(r => new { r.TenantId, r.Id });
        rule.HasOne<Category>().WithMany().HasForeignKey(r => new { r.TenantId, r.CategoryId }).OnDelete(DeleteBehavior.Restrict);
        rule.HasOne<Sector>().WithMany().HasForeignKey(r => new { r.TenantId, r.SectorId }).OnDelete(DeleteBehavior.Restrict);
        rule.HasOne<Department>().WithMany().HasForeignKey(r => new { r.TenantId, r.DepartmentId }).OnDelete(DeleteBehavior.Restrict);
        rule.HasOne<Team>().WithMany().HasForeignKey(r => new { r.TenantId, r.TeamId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReplyTemplateMap : IEntityTypeConfiguration<ReplyTemplate>
{
    public void Configure(EntityTypeBuilder<ReplyTemplate> template)
    {
        template.HasKey(t => new { t.TenantId, t.Id });
        template.HasOne<Category>().WithMany().HasForeignKey(t => new { t.TenantId, t.CategoryId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ListedReasonMap : IEntityTypeConfiguration<ListedReason>
{
    public void Configure(EntityTypeBuilder<ListedReason> reason)
    {
        reason.HasKey(r => new { r.TenantId, r.Id });
        reason.HasIndex(r => new { r.TenantId, r.Kind, r.Code }).IsUnique();
        reason.HasOne<Body>().WithMany().HasForeignKey(r => new { r.TenantId, r.BodyId }).OnDelete(DeleteBehavior.Restrict);
    }
}
