using GrcPortal.Core.Organisation;
using static GrcPortal.Core.Catalogue.Starting.Words;

namespace GrcPortal.Core.Catalogue.Starting;

/// <summary>Social et emploi.</summary>
internal static class Care
{
    private const string Assess = "Étudier la situation";

    public static StartingFamily Social => new("SOC", "social", "Social", "Logement, aides, personnes âgées et handicap.", StartingOrganisation.SocialAction)
    {
        Categories =
        [
            Procedure("SOC-LOG", "logement-social", "Logement social", "Faire ou suivre une demande de logement.", Days(3), Days(30),
                "logement social hlm appartement demande attribution bailleur numéro unique",
                Text("numero-unique", "Numéro unique de demande, si vous l’avez").About(Assess),
                Number("composition", "Combien de personnes au foyer ?", 1, 20).Compulsory().About(Assess),
                Choice("urgence", "Y a-t-il une urgence ?", "Aucune", "Sans logement", "Expulsion", "Violences", "Logement dangereux").About(Assess)),
            Procedure("SOC-AID", "aide-financiere", "Aide financière ponctuelle", "Une aide pour passer un moment difficile.", Days(2), Days(20),
                "aide argent dette facture énergie loyer impayé alimentaire secours difficulté banque",
                Choice("nature", "Pour quoi ?", "Alimentation", "Énergie ou eau", "Loyer", "Santé", "Transport", "Autre").Compulsory().About(Assess),
                Number("ressources", "Ressources du foyer par mois, en euros", 0, 20_000).About(Assess),
                Number("charges", "Charges du foyer par mois, en euros", 0, 20_000).About(Assess)),
            Procedure("SOC-PAG", "personne-agee", "Personne âgée, portage, isolement", "Repas à domicile, visites, registre canicule.", Days(1), Days(10),
                "personne âgée senior portage repas domicile isolement canicule aide aidant téléassistance",
                Danger("malaise", "La personne fait-elle un malaise ou ne répond-elle plus ?", "Appelez le SAMU : il vous dit quoi faire en attendant.", "15"),
                Choices("besoin", "De quoi s’agit-il ?", "Portage de repas", "Visites ou appels", "Registre canicule", "Aide à domicile").Compulsory().About(Assess),
                Choice("autonomie", "Se déplace-t-elle seule ?", "Oui", "Avec une aide", "Non").About(Assess, LegalBases.ExplicitConsent),
                YesNo("aidant", "Quelqu’un l’aide-t-il déjà ?").About(Assess)) with { Place = PlaceRule.Optional, EmergencyNumber = "15" },
            Procedure("SOC-HAN", "handicap", "Handicap, carte, accompagnement", "Dossier, carte de stationnement, accompagnement.", Days(3), Days(20),
                "handicap mdph carte stationnement inclusion aah invalidité accompagnement",
                Choice("demarche", "Quelle démarche ?", "Carte mobilité inclusion", "Dossier MDPH", "Accompagnement", "Autre").Compulsory().About(Assess, LegalBases.ExplicitConsent),
                YesNo("representant", "Demandez-vous pour quelqu’un d’autre ?").About(Assess)),
            Procedure("SOC-DOM", "domiciliation", "Domiciliation", "Avoir une adresse pour recevoir son courrier.", Days(2), Days(30),
                "domiciliation adresse courrier sans domicile sdf hébergement rue",
                Choice("lien", "Quel lien avez-vous avec la commune ?", "J’y vis", "J’y travaille", "Ma famille y vit", "Mes enfants y sont scolarisés", "J’y suis suivi").Compulsory().About("Vérifier le lien avec la commune", LegalBases.LegalDuty)),
        ],
    };

    public static StartingFamily Jobs => new("EMP", "emploi", "Emploi", "Travailler avec nous, faire un stage.", StartingOrganisation.HumanResources)
    {
        Categories =
        [
            Procedure("EMP-CAN", "candidature-stage", "Candidature, stage", "Proposer votre candidature ou demander un stage.", Days(5), Days(30),
                "emploi travail stage candidature cv recrutement apprentissage alternance saisonnier poste job",
                Choice("poste", "Que cherchez-vous ?", "Un emploi", "Un emploi saisonnier", "Un apprentissage", "Un stage").Compulsory(),
                Text("metier", "Quel métier, ou la référence de l’annonce ?"),
                Coming("disponibilite", "À partir de quand ?").About("Étudier la candidature"),
                Document("cv", "Votre CV").About("Étudier la candidature"))
                with { Type = RequestType.Application, AnswerRequired = true, IsEveryones = true },
        ],
    };
}
