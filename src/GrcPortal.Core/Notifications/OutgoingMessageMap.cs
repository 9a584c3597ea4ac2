using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GrcPortal.Core.Notifications;

internal sealed class MessageTemplateMap : IEntityTypeConfiguration<MessageTemplate>
{
    public void Configure(EntityTypeBuilder<MessageTemplate> template)
    {
        template.HasKey(t => new { t.TenantId, t.Id });
        template.HasIndex(t => new { t.TenantId, t.Text, t.Culture, t.Number }).IsUnique();
        template.HasIndex(t => new { t.TenantId, t.Text, t.Culture }).IsUnique().HasFilter("is_current").HasDatabaseName("IX_MessageTemplates_Current");
        template.HasOne<Agent>().WithMany().HasForeignKey(t => new { t.TenantId, t.AgentId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MailRelayMap : IEntityTypeConfiguration<MailRelay>
{
    public void Configure(EntityTypeBuilder<MailRelay> relay) => relay.HasKey(r => r.TenantId);
}

internal sealed class OutgoingMessageMap : IEntityTypeConfiguration<OutgoingMessage>
{
    public void Configure(EntityTypeBuilder<OutgoingMessage> message)
    {
        message.HasKey(m => new { m.TenantId, m.Id });
        message.Property(m => m.NextAt).HasDefaultValueSql("now()");
        message.HasIndex(m => new { m.TenantId, m.NextAt }).HasFilter("state = 'Pending'").HasDatabaseName("IX_OutgoingMessages_Pending");
        message.HasIndex(m => new { m.TenantId, m.Id }).HasFilter("state IN ('Dead', 'Refused')").HasDatabaseName("IX_OutgoingMessages_Unsent");
        message.HasIndex(m => new { m.TenantId, m.DoneAt }).HasFilter("state = 'Sent'").HasDatabaseName("IX_OutgoingMessages_Sent");
        message.HasIndex(m => new { m.TenantId, m.EventId, m.RequesterId }).IsUnique();   // an event tells each person once
        message.HasIndex(m => new { m.TenantId, m.EventId, m.AccountId }).IsUnique();
        message.HasOne<Account>().WithMany().HasForeignKey(m => new { m.TenantId, m.AccountId }).HasPrincipalKey(a => new { a.TenantId, a.Id }).OnDelete(DeleteBehavior.Cascade);
        message.HasOne<ServiceRequest>().WithMany().HasForeignKey(m => new { m.TenantId, m.RequestId }).OnDelete(DeleteBehavior.Restrict);
        message.HasOne<RequestEvent>().WithMany().HasForeignKey(m => new { m.TenantId, m.EventId }).OnDelete(DeleteBehavior.Restrict);
    }
}
