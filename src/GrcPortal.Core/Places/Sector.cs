using GrcPortal.Core.Tenants;

namespace GrcPortal.Core.Places;

/// <summary>A part of the territory (secteur, quartier) that routing and figures speak of.</summary>
public sealed class Sector : ITenantOwned
{
    public int TenantId { get; private set; }
    public Guid Id { get; init; } = Ids.New();
    public required string Code { get; init; }
    public required string Name { get; set; }

    /// <summary>A GeoJSON polygon or multipolygon (RFC 7946: longitude first, WGS 84).</summary>
    public required string Geometry { get; set; }
    public int Rank { get; set; }
    public bool IsActive { get; set; } = true;
}

/// <summary>What the maps of a town are drawn on: its own plan, or the tiles of a host it chose.</summary>
public sealed class TownMap : ITenantOwned
{
    public int TenantId { get; private set; }

    /// <summary>GeoJSON lines of the streets, each with its name.</summary>
    public string? StreetPlan { get; set; }

    /// <summary>GeoJSON polygon of the territory.</summary>
    public string? Outline { get; set; }

    /// <summary>https address with {z}, {x} and {y}.</summary>
    public string? TileUrl { get; set; }
    public string? TileCredit { get; set; }

    /// <summary>Counts the changes: part of the address that browsers keep it under.</summary>
    public int Version { get; set; }
}
