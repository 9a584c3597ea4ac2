using GrcPortal.Core.Tenants;

namespace GrcPortal.Core.Notifications;

/// <summary>The authority's own wording of a text, in one language; versions are kept, one is current. Without any, the built-in wording is sent.</summary>
public sealed class MessageTemplate : ITenantOwned
{
    public int TenantId { get; private set; }
    public Guid Id { get; init; } = Ids.New();
    public required NotificationText Text { get; init; }
    public required string Culture { get; init; }

    /// <summary>1, 2, 3… of this text in this language.</summary>
    public required int Number { get; init; }
    public required string Subject { get; init; }
    public required string Body { get; init; }
    public required DateTimeOffset PublishedAt { get; init; }
    public Guid? AgentId { get; init; }
    public bool IsCurrent { get; set; } = true;
}
