using GrcPortal.Core.Organisation;
using static GrcPortal.Core.Catalogue.Starting.Words;

namespace GrcPortal.Core.Catalogue.Starting;

/// <summary>État civil, élections et cimetière.</summary>
internal static class Records
{
    private const string DrawUp = "Établir l’acte demandé", Meet = "Préparer le rendez-vous";

    public static StartingFamily CivilStatus => new("ETC", "etat-civil", "État civil", "Actes, carte d’identité, passeport, mariage et PACS.", StartingOrganisation.CivilStatus)
    {
        Categories =
        [
            Procedure("ETC-ACT", "acte-etat-civil", "Acte (naissance, mariage, décès)", "Copie ou extrait d’un acte tenu par notre mairie. C’est gratuit.", Days(1), Days(3),
                "acte naissance mariage décès extrait copie intégrale livret famille",
                Choice("acte", "Quel acte ?", "Naissance", "Mariage", "Décès").Compulsory(),
                YesNo("ici", "L’événement a-t-il eu lieu dans notre commune ?", "Sinon, demandez l’acte à la mairie du lieu de l’événement.").Compulsory(),
                Text("titulaire", "Noms et prénoms portés sur l’acte", "Pour un mariage, ceux des deux époux.").Compulsory().About(DrawUp, LegalBases.LegalDuty),
                Birthday("date", "Date de l’événement").Compulsory().About(DrawUp, LegalBases.LegalDuty),
                Text("filiation", "Noms et prénoms des parents", "Ils sont demandés pour une copie intégrale ou un extrait avec filiation.").About(DrawUp, LegalBases.LegalDuty),
                Choice("forme", "Sous quelle forme ?", "Copie intégrale", "Extrait avec filiation", "Extrait sans filiation").Compulsory(),
                Text("usage", "Pour quel usage ?")),
            Procedure("ETC-CNI", "rendez-vous-carte-passeport", "Rendez-vous carte, passeport", "Prendre rendez-vous pour une carte d’identité ou un passeport.", Days(1), CalendarDays(60),
                "carte identité passeport rendez-vous cni titre renouvellement perte vol voyage ants",
                Choice("titre", "Quel titre ?", "Carte d’identité", "Passeport", "Les deux").Compulsory(),
                Number("nombre", "Pour combien de personnes ?", 1, 8).Compulsory().About(Meet),
                Choice("motif", "Pourquoi ?", "Première demande", "Renouvellement", "Perte ou vol", "Changement d’état civil"),
                Text("pre-demande", "Numéro de pré-demande, s’il y en a un").About(Meet)),
            Procedure("ETC-DOS", "dossier-mariage-pacs", "Dossier mariage, PACS", "Préparer un mariage ou un PACS.", Days(2), Days(20),
                "mariage pacs dossier date cérémonie union conclure dissoudre",
                Choice("union", "Quelle union ?", "Mariage", "PACS", "Modifier ou dissoudre un PACS").Compulsory(),
                Coming("date", "Date souhaitée").About(Meet),
                Document("pieces", "Première pièce, si vous l’avez", "Acte de naissance, justificatif de domicile.").About("Constituer le dossier", LegalBases.LegalDuty)),
        ],
    };

    public static StartingFamily Elections => new("ELE", "elections", "Élections", "Listes électorales et procurations.", StartingOrganisation.CivilStatus)
    {
        Categories =
        [
            Procedure("ETC-ELE", "inscription-electorale", "Inscription, procuration (information)", "S’inscrire, changer d’adresse ou donner procuration.", Days(2), Days(5),
                "élection vote voter liste électorale inscription procuration carte électeur bureau",
                Choice("demarche", "Que souhaitez-vous ?", "M’inscrire", "Signaler une nouvelle adresse", "Savoir où je vote", "Donner procuration").Compulsory(),
                Address("adresse", "Votre adresse dans la commune").About("Trouver le bureau de vote", LegalBases.LegalDuty),
                Document("piece", "Justificatif de domicile").About("Vérifier l’attache avec la commune", LegalBases.LegalDuty)),
        ],
    };

    public static StartingFamily Cemetery => new("CIM", "cimetiere", "Cimetière", "Concessions et sépultures.", StartingOrganisation.CivilStatus)
    {
        Categories =
        [
            Procedure("ETC-CIM", "concession-cimetiere", "Concession", "Acheter, renouveler ou retrouver une concession.", Days(2), Days(10),
                "cimetière concession tombe obsèques funéraire columbarium décès sépulture caveau renouvellement",
                Choice("besoin", "Que souhaitez-vous ?", "Acheter une concession", "Renouveler une concession", "Retrouver une sépulture", "Signaler un désordre").Compulsory(),
                Text("numero", "Numéro ou emplacement, si vous le connaissez").About("Retrouver la concession")),
        ],
    };
}
