using System.Globalization;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Clocks;
using GrcPortal.Core.Requests.Listing;
using GrcPortal.Web.Areas.BackOffice.Requests;

namespace GrcPortal.Web.Areas.BackOffice.Inbox;

/// <summary>One page of a drawer, and how much lies in the others.</summary>
public sealed record InboxPage(
    InboxView View, IReadOnlyList<RequestRow> Rows, IReadOnlyDictionary<InboxView, int> Counts, string? Previous, string? Next, DateOnly Today)
{
    public RequestFilter Filter { get; init; } = RequestFilter.None;
    public IReadOnlyList<FilterChip> Chips { get; init; } = [];
    public required TownNames Names { get; init; }
    public FilterChoices Choices { get; init; } = FilterChoices.None;

    /// <summary>A search that is too long ago to be known here still.</summary>
    public bool IsSearchOver { get; init; }

    /// <summary>How many demands the filter leaves in this drawer.</summary>
    public int? Found { get; init; }

    /// <summary>What was looked for and not found.</summary>
    public string? Sought { get; init; }
}

public sealed record RequestRow(
    Guid Id, int Year, int? Number, RequestPhase Phase, Guid CategoryId, string? Address, string? PlaceDetails, ChannelIn ChannelIn,
    DateTimeOffset ReceivedAt, DateOnly PromisedOn, DateTimeOffset? ResolvedAt, DateTimeOffset? EndedAt, Guid? AssigneeId, Guid? DepartmentId, uint Version, DateOnly? AnswerBy, SilenceClock? Silence)
{
    /// <summary>How many others are merged into it.</summary>
    public int Carries { get; init; }

    public IEnumerable<Guid?> Names => [CategoryId, AssigneeId, DepartmentId];

    public string Reference => RequestNumber.Format(Year, Number);

    public string? Place => Address is null || PlaceDetails is null ? Address ?? PlaceDetails : $"{Address} · {PlaceDetails}";

    /// <summary>What a box of the list stands for: the demand, and the version that was seen.</summary>
    public string Pick => string.Create(CultureInfo.InvariantCulture, $"{Id:N}.{Version}");

    public Due DueOn(DateOnly today) => new(PromisedOn, today, Phase, ResolvedAt, EndedAt, AnswerBy, Silence);
}
