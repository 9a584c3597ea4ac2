using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GrcPortal.Core.Notifications;

/// <summary>One message that left for an address, known by its keyed hash alone: nobody's mailbox is flooded through us, from however many towns. Of the platform; kept for an hour.</summary>
public sealed class MailedAddress
{
    public Guid Id { get; init; } = Ids.New();
    public required byte[] AddressHash { get; init; }
    public required DateTimeOffset At { get; init; }
}

internal sealed class MailedAddressMap : IEntityTypeConfiguration<MailedAddress>
{
    public void Configure(EntityTypeBuilder<MailedAddress> address)
    {
        address.ToTable("MailedAddresses");
        address.HasKey(a => a.Id);
        address.HasIndex(a => new { a.AddressHash, a.At });
    }
}
