using GrcPortal.Core.Catalogue;

namespace GrcPortal.Core.Requests;

/// <summary>Everything a demand starts with, whoever enters it.</summary>
public sealed record Submission
{
    public required Guid Id { get; init; }
    public required Category Category { get; init; }
    public required string TrackingCode { get; init; }
    public required ChannelIn ChannelIn { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The day of <see cref="ReceivedAt"/> in the tenant's zone: years and promises count from it.</summary>
    public required DateOnly ReceivedOn { get; init; }
    public required string Description { get; init; }
    public string? Address { get; init; }
    public string? PlaceDetails { get; init; }
    public required Requester Requester { get; init; }
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];
}
