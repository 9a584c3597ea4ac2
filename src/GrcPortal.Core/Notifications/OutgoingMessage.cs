using GrcPortal.Core.Requests;
using GrcPortal.Core.Tenants;

namespace GrcPortal.Core.Notifications;

/// <summary>
/// A message to send: which text, to whom by reference, never the text nor the address. Claimed with a lease, sent outside the
/// transaction: at least once, twice only if the sender dies between the relay's acceptance and our mark.
/// </summary>
public sealed class OutgoingMessage : ITenantOwned
{
    public int TenantId { get; private set; }
    public Guid Id { get; init; } = Ids.New();
    public required NotificationText Text { get; init; }
    public ChannelOut Channel { get; init; } = ChannelOut.Email;
    /// <summary>The demand and the event it tells of; none for a message about the account itself.</summary>
    public Guid? RequestId { get; init; }
    public Guid? EventId { get; init; }

    /// <summary>Who reads it: a demand's requester, or an account, an agent's or a citizen's.</summary>
    public Guid? RequesterId { get; init; }
    public Guid? AccountId { get; init; }
    public OutgoingState State { get; private set; } = OutgoingState.Pending;
    public int Attempts { get; private set; }

    /// <summary>Not before, and held until: by the database's clock, which all nodes share.</summary>
    public DateTimeOffset NextAt { get; private set; }
    public DateTimeOffset? LeaseUntil { get; private set; }
    public DateTimeOffset? DoneAt { get; private set; }

    /// <summary>A code, never a relay's sentence: those quote addresses.</summary>
    public DeliveryFailure? LastFailure { get; private set; }
}

public enum OutgoingState { Pending, Sent, Refused, Dead, Dropped }

/// <summary>Refused: the recipient's server said never. Unreachable, Deferred: try again. Misconfigured: our relay's settings. TooMany: the address had its share this hour.</summary>
public enum DeliveryFailure { Unreachable, Deferred, Refused, Misconfigured, Unrenderable, TooMany }
