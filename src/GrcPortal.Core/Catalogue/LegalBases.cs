namespace GrcPortal.Core.Catalogue;

/// <summary>On what grounds an authority may ask for something personal (GDPR, article 6), in the words its register uses.</summary>
public static class LegalBases
{
    public static readonly IReadOnlyList<string> All = ["Mission d’intérêt public", "Obligation légale", "Consentement explicite", "Exécution d’un contrat", "Sauvegarde des intérêts vitaux"];
}
