using GrcPortal.Core.Tenants;

namespace GrcPortal.Core.Places;

/// <summary>A way or a hamlet of the address base (voie_nom, lieu-dit).</summary>
public sealed class Street : ITenantOwned
{
    public int TenantId { get; private set; }
    public Guid Id { get; init; } = Ids.New();
    public required Guid ImportId { get; init; }
    public required string Name { get; init; }

    /// <summary>The name as it is looked for: lower case, no accent, no abbreviation.</summary>
    public required string Key { get; init; }
    public required string CommuneCode { get; init; }
    public required string CommuneName { get; init; }

    /// <summary>Its middle: degrees, WGS 84.</summary>
    public required double Lat { get; init; }
    public required double Lon { get; init; }
}

/// <summary>A numbered door of a street.</summary>
public sealed class Address : ITenantOwned
{
    public int TenantId { get; private set; }
    public Guid Id { get; init; } = Ids.New();
    public required Guid ImportId { get; init; }
    public required Guid StreetId { get; init; }
    public required int Number { get; init; }

    /// <summary>bis, ter, a…</summary>
    public string? Suffix { get; init; }

    /// <summary>cle_interop: commune, way, number.</summary>
    public required string InteropKey { get; init; }
    public required double Lat { get; init; }
    public required double Lon { get; init; }

    /// <summary>The commune vouches for it.</summary>
    public bool Certified { get; init; }
}
