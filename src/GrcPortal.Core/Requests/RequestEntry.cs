namespace GrcPortal.Core.Requests;

/// <summary>What is known of a demand beside its draft: how and when it came, who asks, who enters it, who gets it.</summary>
public sealed record RequestEntry(ChannelIn Channel, DateTimeOffset ReceivedAt, Requester Requester, Stamp Stamp)
{
    /// <summary>When it is not the category's department.</summary>
    public Guid? DepartmentId { get; init; }
    public Guid? TeamId { get; init; }
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];
}
