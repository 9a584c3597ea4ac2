using GrcPortal.Core.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GrcPortal.Core.Audit;

internal sealed class AuditEntryMap : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        entry.ToTable("AuditEntries");
        entry.HasKey(e => new { e.TenantId, e.Id });
        entry.HasIndex(e => new { e.TenantId, e.At });
        entry.HasIndex(e => new { e.TenantId, e.SubjectId, e.At });
        entry.HasOne<Agent>().WithMany().HasForeignKey(e => new { e.TenantId, e.AgentId }).OnDelete(DeleteBehavior.Restrict);
    }
}
