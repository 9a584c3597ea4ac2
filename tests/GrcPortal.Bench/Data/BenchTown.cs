using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Tenants;

namespace GrcPortal.Bench.Data;

/// <summary>A founded town and what its demands point at.</summary>
internal sealed record BenchTown(TenantInfo Info, IReadOnlyList<Category> Categories, IReadOnlyList<Guid> Agents, string AgentEmail)
{
    public const string Password = "mesure-du-banc-2026";

    public string Host => Info.CanonicalHost;
}

/// <summary>How pages are asked for one demand, and what someone who looks for it types.</summary>
internal sealed record DemandAddress(BenchTown Town, Guid Id, string Code, string Reference, Guid Department, string Words, string Email, string Phone, double Lat, double Lon);
