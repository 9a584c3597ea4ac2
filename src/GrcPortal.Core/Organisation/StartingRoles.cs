using static GrcPortal.Core.Organisation.Permission;

namespace GrcPortal.Core.Organisation;

/// <summary>The roles every town starts with.</summary>
public enum RoleCode
{
    ReceptionAgent,
    Chaser,
    DepartmentManager,
    TeamLeader,
    FieldAgent,
    Instructor,
    ElectedMember,
    Communication,
    KnowledgeManager,
    BusinessAdministrator,
    InformationTechnology,
    DataProtectionOfficer,
    Reader,
}

/// <summary>What each starting role is called and may do.</summary>
public static class StartingRoles
{
    /// <summary>All that exists in a town. Its administrator holds it all, since nobody grants more than he holds.</summary>
    public static readonly IReadOnlyList<Permission> OfATown = [.. Enum.GetValues<Permission>().Where(permission => permission is not OperatePlatform)];

    private static readonly (RoleCode Code, string Name, Permission[] Permissions)[] All =
    [
        (RoleCode.ReceptionAgent, "Agent d’accueil", [ReadRequests, EnterRequests, TriageRequests, CloseRequests]),
        (RoleCode.Chaser, "Régulateur", [ReadRequests, EnterRequests, TriageRequests, TreatRequests, CloseRequests, ReadFigures, ExportRequests]),
        (RoleCode.DepartmentManager, "Responsable de service",
            [ReadRequests, EnterRequests, TriageRequests, TreatRequests, CloseRequests, PlanInterventions, DoInterventions, ManageCosts, ReadFigures, ExportRequests]),
        (RoleCode.TeamLeader, "Chef d’équipe", [ReadRequests, TreatRequests, PlanInterventions, DoInterventions]),
        (RoleCode.FieldAgent, "Agent de terrain", [ReadRequests, DoInterventions]),
        (RoleCode.Instructor, "Instructeur", [ReadRequests, TriageRequests, TreatRequests]),
        (RoleCode.ElectedMember, "Élu", [ReadFigures]),
        (RoleCode.Communication, "Communication", [ReadFigures]),
        (RoleCode.KnowledgeManager, "Gestionnaire de connaissances", [ReadFigures]),
        (RoleCode.BusinessAdministrator, "Administrateur métier", [.. OfATown]),
        (RoleCode.InformationTechnology, "DSI", [ReadFigures, ManageSettings]),
        (RoleCode.DataProtectionOfficer, "Délégué à la protection des données", [ReadRequests, ReadFigures]),
        (RoleCode.Reader, "Direction (lecture)", [ReadRequests, ReadFigures]),
    ];

    internal static IReadOnlyList<Role> Make() =>
    [
        .. All.Select(known =>
        {
            var role = new Role { Code = known.Code, Name = known.Name };
            role.Permissions.AddRange(known.Permissions.Select(permission => new RolePermission { RoleId = role.Id, Permission = permission }));
            return role;
        }),
    ];
}
