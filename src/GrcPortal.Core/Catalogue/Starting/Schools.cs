using GrcPortal.Core.Organisation;
using static GrcPortal.Core.Catalogue.Competence;
using static GrcPortal.Core.Catalogue.Starting.Words;

namespace GrcPortal.Core.Catalogue.Starting;

/// <summary>Scolaire, périscolaire et petite enfance.</summary>
internal static class Schools
{
    private const string Enrol = "Inscrire l’enfant";

    public static StartingFamily School => new("SCO", "scolaire", "Scolaire", "Écoles et transport scolaire.", StartingOrganisation.Education)
    {
        Categories =
        [
            Procedure("SCO-INS", "inscription-scolaire", "Inscription, dérogation", "Inscrire un enfant à l’école, ou demander une autre école.", Days(3), Days(20),
                "école inscription maternelle primaire dérogation secteur rentrée carte scolaire cp",
                Text("enfant", "Prénom et nom de l’enfant").Compulsory().About(Enrol),
                Birthday("naissance", "Sa date de naissance").Compulsory().About(Enrol),
                Choice("niveau", "Dans quelle classe ?", "Petite section", "Moyenne section", "Grande section", "CP", "CE1", "CE2", "CM1", "CM2").Compulsory(),
                Text("ecole", "École souhaitée, si ce n’est pas celle du secteur"),
                LongText("motif", "Motif de la dérogation").About("Instruire la dérogation")),
            Procedure("SCO-TRA", "transport-scolaire", "Transport", "Inscription, arrêt ou retard d’un car scolaire.", Days(3), Days(10),
                "car bus scolaire transport arrêt ligne ramassage retard carte",
                Text("ligne", "Quelle ligne ?"),
                Text("arret", "Quel arrêt ?"))
                with { Department = StartingOrganisation.Mobility, Competence = Intercommunality },
        ],
    };

    public static StartingFamily AfterSchool => new("PER", "periscolaire", "Périscolaire", "Cantine, garderie, centre de loisirs et factures.", StartingOrganisation.Education)
    {
        Categories =
        [
            Procedure("SCO-CAN", "cantine-garderie", "Cantine, garderie", "Inscrire un enfant ou changer ses jours.", Days(2), Days(5),
                "cantine garderie repas restauration scolaire étude allergie menu périscolaire matin soir",
                Text("enfant", "Prénom et nom de l’enfant").Compulsory().About(Enrol),
                Choices("jours", "Quels jours ?", "Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi").Compulsory(),
                Text("regime", "Allergie ou régime", "Seulement si la cuisine doit en tenir compte.").About("Servir un repas sans danger", LegalBases.ExplicitConsent),
                Number("quotient", "Quotient familial", 0, 20_000, "Sans lui, le tarif le plus haut s’applique.").About("Calculer le tarif")),
            Procedure("SCO-LOI", "centre-de-loisirs", "Centre de loisirs", "Inscrire un enfant pour les mercredis ou les vacances.", Days(2), Days(10),
                "centre aéré loisirs vacances mercredi animation colonie séjour clsh alsh",
                Text("enfant", "Prénom et nom de l’enfant").Compulsory().About(Enrol),
                Choices("periodes", "Quelles périodes ?", "Mercredis", "Vacances d’automne", "Fin d’année", "Vacances d’hiver", "Vacances de printemps", "Été").Compulsory(),
                Choices("autorisations", "Vous autorisez :", "Les sorties", "La baignade", "Le départ seul", "Les photos").About("Accueillir l’enfant")),
            Procedure("SCO-FAC", "contestation-facture", "Contestation de facture", "Une facture de cantine, garderie ou loisirs qui vous semble fausse.", Days(2), Days(15),
                "facture erreur cantine garderie paiement remboursement réclamation trop payé",
                Text("facture", "Numéro de la facture").Compulsory().About("Retrouver la facture"),
                Number("montant", "Montant contesté, en euros", 0, 10_000),
                Choice("motif", "Pourquoi ?", "Enfant absent", "Jours faux", "Tarif faux", "Déjà payée", "Autre").Compulsory()) with { Type = RequestType.Complaint },
        ],
    };

    public static StartingFamily EarlyChildhood => new("PET", "petite-enfance", "Petite enfance", "Crèches et assistantes maternelles.", StartingOrganisation.EarlyChildhood)
    {
        Categories =
        [
            Procedure("PET-CRE", "place-en-creche", "Place en crèche", "Demander une place ; une commission se réunit pour les attribuer.", Days(3), CalendarDays(120),
                "crèche bébé garde place halte garderie nounou assistante maternelle berceau",
                Birthday("naissance", "Date de naissance de l’enfant, ou date prévue").Compulsory().About("Attribuer la place"),
                Coming("entree", "Date d’entrée souhaitée").Compulsory(),
                Choices("jours", "Quels jours ?", "Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi").Compulsory(),
                Choice("situation", "Votre situation", "Deux parents en activité", "Un parent en activité", "Parent seul", "Recherche d’emploi ou formation").About("Attribuer la place")),
        ],
    };
}
