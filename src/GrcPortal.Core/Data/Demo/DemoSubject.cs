namespace GrcPortal.Core.Data.Demo;

/// <summary>What people ask about: a share of the demo's demands is told for each.</summary>
internal enum DemoGroup { Cleanliness, Roads, Lighting, Green, Water, Peace, Other, Administrative }

/// <summary>When they ask about it most.</summary>
internal enum DemoSeason { None, School, Leaves, Dark, Storm, Summer, Growth, Frost }

/// <summary>What is written about a kind of demand: how it begins and what is added, alternatives parted by a bar; and who does the work.</summary>
internal sealed record DemoSubject(string Slug, DemoGroup Group, double Weight, string Begins, string Adds)
{
    public DemoSeason Season { get; init; }

    /// <summary>The supplier who does it as often as the share says, for a price.</summary>
    public string? Supplier { get; init; }
    public double SupplierShare { get; init; } = 1;
    public string? Bought { get; init; }
    public decimal UnitPrice { get; init; }
    public int MostUnits { get; init; } = 1;

    /// <summary>Costs more month after month.</summary>
    public bool Drifts { get; init; }

    /// <summary>Settled at a desk, without a crew.</summary>
    public bool IsOffice => IsAtDesk || Group is DemoGroup.Administrative;
    public bool IsAtDesk { get; init; }
    public IReadOnlyList<string> Beginnings { get; } = Begins.Split('|');
    public IReadOnlyList<string> Additions { get; } = Adds.Split('|');
}
