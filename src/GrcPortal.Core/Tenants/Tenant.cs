namespace GrcPortal.Core.Tenants;

/// <summary>A local authority (collectivité): a row of the platform, the owner of all others.</summary>
public sealed class Tenant
{
    public int Id { get; init; }
    public required string Slug { get; init; }
    public required string Name { get; set; }
    public required TenantKind Kind { get; init; }

    /// <summary>INSEE code of a commune or département, SIREN of an EPCI.</summary>
    public required string OfficialCode { get; init; }
    public int? ParentId { get; init; }
    public TenantState State { get; set; } = TenantState.Active;
    public string TimeZone { get; set; } = "Europe/Paris";
    public string Culture { get; set; } = "fr";

    /// <summary>The one colour of its pages, as #rrggbb.</summary>
    public string Colour { get; set; } = "#1f4e79";

    /// <summary>Address its outgoing mail comes from.</summary>
    public required string SenderEmail { get; set; }
    public string? Phone { get; set; }

    /// <summary>Days after which the system closes a resolved demand that nobody closed.</summary>
    public int AutoCloseDays { get; set; } = 7;

    public List<TenantHost> Hosts { get; } = [];
}

/// <summary>An exact host name, in lower-case ASCII without port; exactly one of a tenant's hosts is canonical and makes its absolute links.</summary>
public sealed class TenantHost
{
    public required string Host { get; init; }
    public int TenantId { get; init; }
    public bool IsCanonical { get; set; }
}

public enum TenantKind { Commune, Intercommunality, County }

public enum TenantState { Active, Suspended }
