namespace GrcPortal.Core.Catalogue;

/// <summary>On what grounds an authority may ask for something personal (GDPR, articles 6 and 9), in the words its register uses.</summary>
public static class LegalBases
{
    public const string PublicTask = "Mission d’intérêt public", LegalDuty = "Obligation légale", ExplicitConsent = "Consentement explicite",
        Contract = "Exécution d’un contrat", VitalInterests = "Sauvegarde des intérêts vitaux";

    public static readonly IReadOnlyList<string> All = [PublicTask, LegalDuty, ExplicitConsent, Contract, VitalInterests];
}
