using GrcPortal.Core.Organisation;

namespace GrcPortal.Web.Areas.Admin.Home;

/// <summary>What can be set, by the permission that opens it. Its name is the key of its texts.</summary>
public sealed record Door(string Name, string Path, Permission Permission);

public sealed record DoorGroup(string Name, params Door[] Doors);

public static class AllDoors
{
    public static readonly IReadOnlyList<DoorGroup> Groups =
    [
        new("Organisation",
            new("Departments", "services", Permission.ManageOrganisation),
            new("Agents", "agents", Permission.ManageOrganisation),
            new("Calendars", "calendriers", Permission.ManageOrganisation),
            new("Trades", "metiers", Permission.ManageOrganisation)),
        new("Catalogue",
            new("Categories", "catalogue", Permission.ManageCatalogue),
            new("Routing", "orientation", Permission.ManageCatalogue),
            new("Replies", "reponses-types", Permission.ManageCatalogue),
            new("Reasons", "motifs", Permission.ManageCatalogue),
            new("Bodies", "organismes", Permission.ManageCatalogue)),
        new("Places",
            new Door("Places", "lieux", Permission.ManageSettings)),
        new("Mail",
            new("Messages", "messages", Permission.ManageSettings),
            new("Relay", "messagerie", Permission.ManageSettings)),
        new("Costs",
            new("Rates", "taux", Permission.ManageCosts),
            new("Suppliers", "fournisseurs", Permission.ManageCosts)),
    ];

    /// <summary>Those that open to someone; groups that would be empty are left out.</summary>
    public static IReadOnlyList<DoorGroup> For(AgentIdentity agent) =>
        [.. Groups.Select(group => group with { Doors = [.. group.Doors.Where(door => agent.Has(door.Permission))] }).Where(group => group.Doors.Length > 0)];
}
