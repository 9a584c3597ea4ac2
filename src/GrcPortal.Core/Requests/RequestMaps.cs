using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Data.Conventions;
using GrcPortal.Core.Interventions;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Places;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GrcPortal.Core.Requests;

internal sealed class ServiceRequestMap : IEntityTypeConfiguration<ServiceRequest>
{
    public void Configure(EntityTypeBuilder<ServiceRequest> request)
    {
        request.ToTable("ServiceRequests");
        request.HasKey(r => new { r.TenantId, r.Id });
        request.Property<uint>("Version").HasColumnName("xmin").IsRowVersion();
        request.Property<int>("_position").HasColumnName("LastPosition");
        request.HasIndex(r => new { r.TenantId, r.Year, r.Number }).IsUnique();
        request.HasIndex(r => new { r.TenantId, r.TrackingCode }).IsUnique();
        request.HasIndex(r => new { r.TenantId, r.PromisedOn, r.Id }).HasFilter("ended_at IS NULL");
        request.HasIndex(r => new { r.TenantId, r.Phase, r.PromisedOn }).HasFilter("ended_at IS NULL AND anonymised_at IS NULL")   // all that the drawers count by
            .IncludeProperties(r => new { r.AssigneeId, r.ReferentId, r.DepartmentId, r.CategoryId, r.ChannelIn, r.SectorId, r.TeamId });
        request.HasIndex(r => new { r.TenantId, r.PromisedOn });   // promises are judged long after they ended
        request.HasIndex(r => new { r.TenantId, r.ReceivedAt, r.Id });
        request.HasIndex(r => new { r.TenantId, r.CategoryId, r.ReceivedAt });
        request.HasIndex(r => new { r.TenantId, r.DepartmentId, r.ReceivedAt });
        request.HasIndex(r => new { r.TenantId, r.EndedAt, r.Id }).HasFilter("ended_at IS NOT NULL AND anonymised_at IS NULL");
        request.HasIndex(r => new { r.TenantId, r.SectorId, r.ReceivedAt });
        request.HasIndex(r => new { r.TenantId, r.Lat, r.Lon }).HasFilter("lat IS NOT NULL").IncludeProperties(r => new { r.CategoryId, r.Phase, r.IsWithheld });   // all that the map shows
        request.HasIndex(r => new { r.TenantId, r.ResolvedAt });
        request.HasIndex(r => new { r.TenantId, r.ReferentId, r.ReceivedAt });
        request.HasIndex(r => new { r.TenantId, r.AssigneeId, r.ReceivedAt });
        request.Ignore(r => r.Silence);
        request.HasIndex(r => new { r.TenantId, r.DecidesOn }).HasFilter("decides_on IS NOT NULL AND implicit_on IS NULL");
        request.Property(r => r.Answers).IsJson();
        request.Property(r => r.Clocks).IsJson();
        request.HasOne<FormVersion>().WithMany().HasForeignKey(r => new { r.TenantId, r.FormVersionId }).OnDelete(DeleteBehavior.Restrict);
        request.HasOne<Sector>().WithMany().HasForeignKey(r => new { r.TenantId, r.SectorId }).OnDelete(DeleteBehavior.Restrict);
        request.HasOne<Category>().WithMany().HasForeignKey(r => new { r.TenantId, r.CategoryId }).OnDelete(DeleteBehavior.Restrict);
        request.HasOne<Department>().WithMany().HasForeignKey(r => new { r.TenantId, r.DepartmentId }).OnDelete(DeleteBehavior.Restrict);
        request.HasOne<Agent>().WithMany().HasForeignKey(r => new { r.TenantId, r.ReferentId }).OnDelete(DeleteBehavior.Restrict);
        request.HasOne<Agent>().WithMany().HasForeignKey(r => new { r.TenantId, r.AssigneeId }).OnDelete(DeleteBehavior.Restrict);
        request.HasOne<Team>().WithMany().HasForeignKey(r => new { r.TenantId, r.TeamId }).OnDelete(DeleteBehavior.Restrict);
        request.HasOne<Body>().WithMany().HasForeignKey(r => new { r.TenantId, r.BodyId }).OnDelete(DeleteBehavior.Restrict);
        request.HasMany(r => r.Events).WithOne().HasForeignKey(e => new { e.TenantId, e.RequestId }).OnDelete(DeleteBehavior.Restrict);
        request.HasMany(r => r.Moves).WithOne().HasForeignKey(m => new { m.TenantId, m.RequestId }).OnDelete(DeleteBehavior.Restrict);
        request.HasMany(r => r.Messages).WithOne().HasForeignKey(m => new { m.TenantId, m.RequestId }).OnDelete(DeleteBehavior.Restrict);
        request.HasMany(r => r.Requesters).WithOne().HasForeignKey(p => new { p.TenantId, p.RequestId }).OnDelete(DeleteBehavior.Cascade);
        request.HasMany(r => r.Attachments).WithOne().HasForeignKey(a => new { a.TenantId, a.RequestId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SavedViewMap : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> view)
    {
        view.HasKey(v => new { v.TenantId, v.Id });
        view.HasOne<Agent>().WithMany().HasForeignKey(v => new { v.TenantId, v.AgentId }).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ExportJobMap : IEntityTypeConfiguration<ExportJob>
{
    public void Configure(EntityTypeBuilder<ExportJob> job)
    {
        job.HasKey(j => new { j.TenantId, j.Id });
        job.HasIndex(j => new { j.TenantId, j.AskedAt });
        job.HasOne<Agent>().WithMany().HasForeignKey(j => new { j.TenantId, j.AgentId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RequestEventMap : IEntityTypeConfiguration<RequestEvent>
{
    public void Configure(EntityTypeBuilder<RequestEvent> happened)
    {
        happened.HasKey(e => new { e.TenantId, e.Id });
        happened.HasIndex(e => new { e.TenantId, e.RequestId, e.Position }).IsUnique();
        happened.HasOne<Message>().WithMany().HasForeignKey(e => new { e.TenantId, e.MessageId }).OnDelete(DeleteBehavior.Restrict);
        happened.HasOne<Agent>().WithMany().HasForeignKey(e => new { e.TenantId, e.AgentId }).OnDelete(DeleteBehavior.Restrict);
        happened.HasOne<Agent>().WithMany().HasForeignKey(e => new { e.TenantId, e.AssigneeId }).OnDelete(DeleteBehavior.Restrict);
        happened.HasOne<Team>().WithMany().HasForeignKey(e => new { e.TenantId, e.TeamId }).OnDelete(DeleteBehavior.Restrict);
        happened.HasOne<Body>().WithMany().HasForeignKey(e => new { e.TenantId, e.BodyId }).OnDelete(DeleteBehavior.Restrict);
        happened.HasOne<Intervention>().WithMany().HasForeignKey(e => new { e.TenantId, e.InterventionId }).OnDelete(DeleteBehavior.Restrict);
        happened.HasIndex(e => new { e.TenantId, e.At });
        happened.HasIndex(e => new { e.TenantId, e.OldCategoryId }).HasFilter("old_category_id IS NOT NULL");
        happened.HasIndex(e => new { e.TenantId, e.CategoryId }).HasFilter("category_id IS NOT NULL");
        happened.HasOne<Category>().WithMany().HasForeignKey(e => new { e.TenantId, e.OldCategoryId }).OnDelete(DeleteBehavior.Restrict);
        happened.HasOne<Category>().WithMany().HasForeignKey(e => new { e.TenantId, e.CategoryId }).OnDelete(DeleteBehavior.Restrict);
        happened.HasOne<ServiceRequest>().WithMany().HasForeignKey(e => new { e.TenantId, e.OtherRequestId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PromiseMoveMap : IEntityTypeConfiguration<PromiseMove>
{
    public void Configure(EntityTypeBuilder<PromiseMove> move)
    {
        move.HasKey(m => new { m.TenantId, m.Id });
        move.HasOne<RequestEvent>().WithMany().HasForeignKey(m => new { m.TenantId, m.EventId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MessageMap : IEntityTypeConfiguration<Message>
{
    public void Configure(EntityTypeBuilder<Message> message)
    {
        message.HasKey(m => new { m.TenantId, m.Id });
        message.Ignore(m => m.Files);
        message.HasOne<Agent>().WithMany().HasForeignKey(m => new { m.TenantId, m.AgentId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RequesterMap : IEntityTypeConfiguration<Requester>
{
    public void Configure(EntityTypeBuilder<Requester> requester)
    {
        requester.HasKey(r => new { r.TenantId, r.Id });
        requester.HasIndex(r => new { r.TenantId, r.Email });
        requester.HasIndex(r => new { r.TenantId, r.Phone });
        requester.HasOne<Account>().WithMany().HasForeignKey(r => new { r.TenantId, r.AccountId }).HasPrincipalKey(a => new { a.TenantId, a.Id })
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class BodyMap : IEntityTypeConfiguration<Body>
{
    public void Configure(EntityTypeBuilder<Body> body)
    {
        body.ToTable("Bodies");
        body.HasKey(b => new { b.TenantId, b.Id });
        body.HasIndex(b => new { b.TenantId, b.Name }).IsUnique();
    }
}

internal sealed class RequestLinkMap : IEntityTypeConfiguration<RequestLink>
{
    public void Configure(EntityTypeBuilder<RequestLink> link)
    {
        link.HasKey(l => new { l.TenantId, l.Id });
        link.HasIndex(l => new { l.TenantId, l.SourceId });
        link.HasIndex(l => new { l.TenantId, l.SourceId }, "IX_RequestLinks_MergedOnce").IsUnique().HasFilter("kind = 'Merged'");
        link.HasOne<ServiceRequest>().WithMany().HasForeignKey(l => new { l.TenantId, l.SourceId }).OnDelete(DeleteBehavior.Restrict);
        link.HasOne<ServiceRequest>().WithMany().HasForeignKey(l => new { l.TenantId, l.TargetId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TrackingLinkMap : IEntityTypeConfiguration<TrackingLink>
{
    public void Configure(EntityTypeBuilder<TrackingLink> link)
    {
        link.HasKey(l => new { l.TenantId, l.Id });
        link.HasIndex(l => new { l.TenantId, l.TokenHash }).IsUnique();
        link.HasOne<ServiceRequest>().WithMany().HasForeignKey(l => new { l.TenantId, l.RequestId }).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class RequestCounterMap : IEntityTypeConfiguration<RequestCounter>
{
    public void Configure(EntityTypeBuilder<RequestCounter> counter) => counter.HasKey(c => new { c.TenantId, c.Year });
}

internal sealed class DraftMap : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> draft)
    {
        draft.HasKey(d => new { d.TenantId, d.Id });
        draft.Property<uint>("Version").HasColumnName("xmin").IsRowVersion();
        draft.Property(d => d.Answered).HasConversion<int>();
        draft.Ignore(d => d.ReplyChannel);
        draft.HasIndex(d => new { d.TenantId, d.TouchedAt });
        draft.Property(d => d.Answers).IsJson();
        draft.HasOne<FormVersion>().WithMany().HasForeignKey(d => new { d.TenantId, d.FormVersionId }).OnDelete(DeleteBehavior.Restrict);
        draft.HasOne<Sector>().WithMany().HasForeignKey(d => new { d.TenantId, d.SectorId }).OnDelete(DeleteBehavior.Restrict);
        draft.HasOne<Category>().WithMany().HasForeignKey(d => new { d.TenantId, d.CategoryId }).OnDelete(DeleteBehavior.Restrict);
        draft.HasMany(d => d.Attachments).WithOne().HasForeignKey(a => new { a.TenantId, a.DraftId }).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class AttachmentMap : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> attachment)
    {
        attachment.HasKey(a => new { a.TenantId, a.Id });
        attachment.Ignore(a => a.IsPhoto).Ignore(a => a.IsReadable);
        attachment.HasIndex(a => new { a.TenantId, a.FileKey }).IsUnique();
        attachment.HasOne<Intervention>().WithMany().HasForeignKey(a => new { a.TenantId, a.InterventionId }).OnDelete(DeleteBehavior.Restrict);
        attachment.HasOne<Message>().WithMany().HasForeignKey(a => new { a.TenantId, a.MessageId }).OnDelete(DeleteBehavior.Restrict);
        attachment.HasIndex(a => new { a.TenantId, a.AddedAt }).HasFilter("scan = 'Awaited'").HasDatabaseName("IX_Attachments_Unscanned");
        attachment.HasIndex(a => new { a.TenantId, a.AddedAt }).HasFilter("smaller_sizes = 'Awaited'").HasDatabaseName("IX_Attachments_Awaited");
    }
}
