using System.Globalization;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Listing;

namespace GrcPortal.Web.Areas.BackOffice.Inbox;

/// <summary>Where a page began or ended: the sort key of that row, a day or a moment, and its id. Holds nothing personal, so it may stand in an address.</summary>
internal sealed record InboxCursor(DateOnly? On, DateTimeOffset? At, Guid Id)
{
    private const string Day = "yyyyMMdd";

    /// <summary>Before the day of a row that stands among those that wait for somebody else.</summary>
    private const char Waiting = 'w';

    public bool Waits { get; init; }

    public static InboxCursor Of(InboxView view, RequestRow row) => view switch
    {
        InboxView.All => new(null, row.ReceivedAt, row.Id),
        InboxView.Ended => new(null, row.EndedAt, row.Id),
        _ => new(row.PromisedOn, null, row.Id) { Waits = view.KeepsWaitingLast() && RequestLifecycle.IsWaiting(row.Phase) },
    };

    /// <summary>Null for none, and for an address nobody was given.</summary>
    public static InboxCursor? Parse(string? text)
    {
        if (text?.Split('_') is not [var key, var id] || !Guid.TryParseExact(id, "N", out var guid)) return null;
        var waits = key.StartsWith(Waiting);
        if (DateOnly.TryParseExact(waits ? key[1..] : key, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)) return new(on, null, guid) { Waits = waits };
        return long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var microseconds) && microseconds < Latest
            ? new(null, DateTimeOffset.UnixEpoch.AddMicroseconds(microseconds), guid)
            : null;
    }

    public override string ToString() => On is { } on
        ? $"{(Waits ? Waiting : null)}{on.ToString(Day, CultureInfo.InvariantCulture)}_{Id:N}"
        : string.Create(CultureInfo.InvariantCulture, $"{(At!.Value - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond}_{Id:N}");

    /// <summary>The year 9000, in microseconds: PostgreSQL's own precision.</summary>
    private const long Latest = 221_845_392_000_000_000;
}
