using GrcPortal.Core.Organisation;
using GrcPortal.Core.Tenants;
using static GrcPortal.Core.Organisation.RoleCode;

namespace GrcPortal.Core.Data.Demo;

/// <summary>Someone for each role, the same in both towns (README).</summary>
internal static class DemoAgents
{
    public const string Receptionist = "Camille Roux", Manager = "Léa Martin", TeamLeader = "Karim Haddad", FieldAgent = "Nora Lemaire";
    private const string Reception = StartingOrganisation.Reception, Roads = StartingOrganisation.Roads, Crew = "Équipe voirie";

    public static NewAgent[] Of(string domain)
    {
        return
        [
            Agent("camille.roux", Receptionist, Reception, new NewGrant(ReceptionAgent), new NewGrant(Chaser)),
            Agent("lea.martin", Manager, Roads, new NewGrant(DepartmentManager, OwnDepartment: true)),
            Agent("karim.haddad", TeamLeader, Roads, new NewGrant(RoleCode.TeamLeader, OwnDepartment: true)) with { Team = Crew, Trade = "Chef d’équipe" },
            Agent("nora.lemaire", FieldAgent, Roads, new NewGrant(RoleCode.FieldAgent, OwnDepartment: true)) with { Team = Crew, Trade = "Agent de voirie" },
            Agent("yann.tessier", "Yann Tessier", Roads, new NewGrant(RoleCode.FieldAgent, OwnDepartment: true)) with { Team = Crew, Trade = "Agent de voirie" },
            Agent("mona.aziz", "Mona Aziz", StartingOrganisation.Cleaning, new NewGrant(DepartmentManager, OwnDepartment: true)) with { Team = "Équipe propreté" },
            Agent("alix.renard", "Alix Renard", Reception, new NewGrant(BusinessAdministrator)),
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
