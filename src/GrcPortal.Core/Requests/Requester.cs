using GrcPortal.Core.Tenants;

namespace GrcPortal.Core.Requests;

/// <summary>Who asked: the only place of a reporter's identity; the row is deleted at anonymisation. The first of a demand is its reporter, the others joined him.</summary>
public sealed class Requester : ITenantOwned
{
    public int TenantId { get; private set; }
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid RequestId { get; internal set; }
    public string? Name { get; init; }

    /// <summary>Lower case, one address.</summary>
    public string? Email { get; init; }

    /// <summary>International form: +33199001234.</summary>
    public string? Phone { get; init; }

    /// <summary>The citizen's account, when he filed signed in.</summary>
    public Guid? AccountId { get; init; }

    public required ChannelOut ReplyChannel { get; init; }

    /// <summary>The language he is written to.</summary>
    public required string Culture { get; init; }
}
