namespace GrcPortal.Core.Requests;

/// <summary>
/// On whose behalf someone asks, with the number that proves it. One rule for the portal and the counter: whoever speaks for an association
/// is identified by its RNA or its SIRET, for a company or a shop by its SIRET (CRPA, L112-8, R112-9 and following); without it he asks for himself.
/// </summary>
public sealed record RequesterOrganisation(RequesterKind Kind, string? Name = null, string? Rna = null, string? Siret = null)
{
    public static readonly RequesterOrganisation None = new(RequesterKind.Person);

    public IReadOnlyList<OrganisationFault> Faults { get; private init; } = [];

    /// <summary>A person has no number: what was typed for an organisation is dropped.</summary>
    public static RequesterOrganisation Read(RequesterKind kind, string? name, string? typedRna, string? typedSiret)
    {
        if (kind is RequesterKind.Person || !Enum.IsDefined(kind)) return None;
        var isAssociation = kind is RequesterKind.Association;
        var (rna, siret) = (isAssociation ? Requests.Rna.Parse(typedRna) : null, Requests.Siret.Parse(typedSiret));
        List<OrganisationFault> faults = [];
        if (name is null) faults.Add(new(nameof(Requester.Organisation), OrganisationRule.Name));
        if (isAssociation && typedRna is not null && rna is null) faults.Add(new(nameof(Rna), OrganisationRule.Rna));
        if (typedSiret is not null && siret is null) faults.Add(new(nameof(Siret), OrganisationRule.Siret));
        if (isAssociation && typedRna is null && typedSiret is null) faults.Add(new(nameof(Rna), OrganisationRule.RnaOrSiret));
        if (!isAssociation && typedSiret is null) faults.Add(new(nameof(Siret), OrganisationRule.SiretMissing));
        return new(kind, name, rna, siret) { Faults = faults };
    }
}

public sealed record OrganisationFault(string Field, OrganisationRule Rule);

public enum OrganisationRule { Name, Rna, Siret, RnaOrSiret, SiretMissing }
