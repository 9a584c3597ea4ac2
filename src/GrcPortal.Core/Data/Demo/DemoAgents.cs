using GrcPortal.Core.Organisation;
using GrcPortal.Core.Tenants;
using static GrcPortal.Core.Organisation.RoleCode;

namespace GrcPortal.Core.Data.Demo;

/// <summary>Someone for each role, the same in both large towns (README).</summary>
internal static class DemoAgents
{
    public const string Receptionist = "Camille Roux", Manager = "Léa Martin", TeamLeader = "Karim Haddad", FieldAgent = "Nora Lemaire", CleaningManager = "Mona Aziz", Administrator = "Alix Renard";
    private const string Reception = StartingOrganisation.Reception, Roads = StartingOrganisation.Roads, Crew = "Équipe voirie";

    /// <summary>Who does everything where there are few: the reception, the administrator, the roads.</summary>
    public static NewAgent[] OfASmallTown(string domain) => [.. Of(domain).Where(agent => agent.Name is Receptionist or Manager or Administrator)];

    public static NewAgent[] Of(string domain)
    {
        return
        [
            Agent("camille.roux", Receptionist, Reception, new NewGrant(ReceptionAgent), new NewGrant(Chaser)),
            Agent("lea.martin", Manager, Roads, new NewGrant(DepartmentManager, OwnDepartment: true)),
            Agent("karim.haddad", TeamLeader, Roads, new NewGrant(RoleCode.TeamLeader, OwnDepartment: true)) with { Team = Crew, Trade = "Chef d’équipe" },
            Agent("nora.lemaire", FieldAgent, Roads, new NewGrant(RoleCode.FieldAgent, OwnDepartment: true)) with { Team = Crew, Trade = "Agent de voirie" },
            Agent("yann.tessier", "Yann Tessier", Roads, new NewGrant(RoleCode.FieldAgent, OwnDepartment: true)) with { Team = Crew, Trade = "Agent de voirie" },
            Agent("mona.aziz", CleaningManager, StartingOrganisation.Cleaning, new NewGrant(DepartmentManager, OwnDepartment: true)) with { Team = "Équipe propreté" },
            Agent("bilal.ozan", "Bilal Ozan", StartingOrganisation.Cleaning, new NewGrant(RoleCode.FieldAgent, OwnDepartment: true)) with { Team = "Équipe propreté", Trade = "Agent de propreté" },
            Agent("rosa.alves", "Rosa Alves", StartingOrganisation.Cleaning, new NewGrant(RoleCode.FieldAgent, OwnDepartment: true)) with { Team = "Équipe propreté", Trade = "Agent de propreté" },
            Agent("alix.renard", Administrator, Reception, new NewGrant(BusinessAdministrator)),
            Agent("hugo.blanc", "Hugo Blanc", Roads, new NewGrant(Instructor, OwnDepartment: true)) with { Trade = "Instructeur" },
            Agent("claire.vidal", "Claire Vidal", Reception, new NewGrant(ElectedMember)),
            Agent("tom.perrin", "Tom Perrin", Reception, new NewGrant(Communication)),
            Agent("ines.faure", "Inès Faure", Reception, new NewGrant(KnowledgeManager)),
            Agent("sami.naceur", "Sami Naceur", Reception, new NewGrant(InformationTechnology)),
            Agent("judith.weber", "Judith Weber", Reception, new NewGrant(DataProtectionOfficer)),
            Agent("paul.girard", "Paul Girard", Reception, new NewGrant(Reader)),
        ];

        NewAgent Agent(string mailbox, string name, string department, params NewGrant[] grants) =>
            new($"{mailbox}@{domain}", name, department, DemoTowns.Password, grants);
    }
}
