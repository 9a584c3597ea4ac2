using GrcPortal.Core.Tenants;

namespace GrcPortal.Core.Requests;

/// <summary>Who asked: the only place of a reporter's identity; the row is deleted at anonymisation. The first of a demand is its reporter, the others joined him.</summary>
public sealed class Requester : ITenantOwned
{
    public int TenantId { get; private set; }
    public Guid Id { get; init; } = Ids.New();
    public Guid RequestId { get; internal set; }
    public RequesterKind Kind { get; init; } = RequesterKind.Person;
    public string? Name { get; init; }

    /// <summary>The association or company he writes for.</summary>
    public string? Organisation { get; init; }

    /// <summary>W and nine digits, of an association.</summary>
    public string? Rna { get; init; }

    /// <summary>Fourteen digits, of a company's establishment.</summary>
    public string? Siret { get; init; }
    public string? PostalAddress { get; init; }

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

/// <summary>On whose behalf someone asks.</summary>
public enum RequesterKind { Person, Association, Company, Shop }
