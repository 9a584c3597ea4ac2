namespace GrcPortal.Core.Requests.Exports;

/// <summary>A demand as a line of a file.</summary>
public sealed record ExportLine(
    Guid Id, int Year, int? Number, DateTimeOffset ReceivedAt, DateTimeOffset EnteredAt, string Category, string? Family, string? Department, string? Sector,
    ChannelIn ChannelIn, ChannelOut ChannelOut, RequestPhase Phase, DateOnly PromisedOn, DateTimeOffset? ResolvedAt, DateTimeOffset? EndedAt,
    string? Address, string? Name, string? Organisation, string? Email, string? Phone);
