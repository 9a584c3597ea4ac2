using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Requests.Clocks;

namespace GrcPortal.Core.Requests;

/// <summary>Everything a demand starts with, whoever enters it.</summary>
public sealed record Submission
{
    public required Guid Id { get; init; }
    public required Category Category { get; init; }
    public required string TrackingCode { get; init; }
    public required ChannelIn ChannelIn { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The tenant's days and hours: years and promises count in them.</summary>
    public required ClockCalendar Calendar { get; init; }
    public required string Description { get; init; }
    public string? Address { get; init; }
    public string? PlaceDetails { get; init; }
    public double? Lat { get; init; }
    public double? Lon { get; init; }
    public Guid? SectorId { get; init; }
    public Guid? FormVersionId { get; init; }
    public Answers? Answers { get; init; }

    /// <summary>Who gets it, when that is not the category's department.</summary>
    public Guid? DepartmentId { get; init; }
    public Guid? TeamId { get; init; }
    public required Requester Requester { get; init; }
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];
}
