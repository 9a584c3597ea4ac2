using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GrcPortal.Core.Notifications;

internal sealed class OutgoingMessageMap : IEntityTypeConfiguration<OutgoingMessage>
{
    public void Configure(EntityTypeBuilder<OutgoingMessage> message)
    {
        message.HasKey(m => new { m.TenantId, m.Id });
        message.Property(m => m.NextAt).HasDefaultValueSql("now()");
        message.HasIndex(m => new { m.TenantId, m.NextAt }).HasFilter("state = 'Pending'").HasDatabaseName("IX_OutgoingMessages_Pending");
        message.HasIndex(m => new { m.TenantId, m.DoneAt }).HasFilter("state = 'Sent'").HasDatabaseName("IX_OutgoingMessages_Sent");
        message.HasIndex(m => new { m.TenantId, m.EventId, m.RequesterId }).IsUnique();   // an event tells each person once
        message.HasIndex(m => new { m.TenantId, m.EventId, m.AccountId }).IsUnique();
        message.HasOne<Account>().WithMany().HasForeignKey(m => new { m.TenantId, m.AccountId }).HasPrincipalKey(a => new { a.TenantId, a.Id }).OnDelete(DeleteBehavior.Cascade);
        message.HasOne<ServiceRequest>().WithMany().HasForeignKey(m => new { m.TenantId, m.RequestId }).OnDelete(DeleteBehavior.Restrict);
        message.HasOne<RequestEvent>().WithMany().HasForeignKey(m => new { m.TenantId, m.EventId }).OnDelete(DeleteBehavior.Restrict);
    }
}
