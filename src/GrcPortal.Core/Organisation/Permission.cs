namespace GrcPortal.Core.Organisation;

/// <summary>What a signed-in person may do. Roles bundle permissions; the scope of a grant narrows them.</summary>
public enum Permission
{
    /// <summary>See demands, their conversation and their reporter.</summary>
    ReadRequests,

    /// <summary>Enter what people ask by phone, at the counter or by letter.</summary>
    EnterRequests,

    /// <summary>Accept, refuse, forward, assign: what is decided on arrival.</summary>
    TriageRequests,

    /// <summary>Ask, reply, start, pause, resolve.</summary>
    TreatRequests,

    /// <summary>Close, send back, reopen.</summary>
    CloseRequests,

    /// <summary>Plan interventions and issue their work orders.</summary>
    PlanInterventions,

    /// <summary>Start, pause and finish interventions; record the time spent.</summary>
    DoInterventions,

    /// <summary>Record purchases; keep suppliers and hourly rates.</summary>
    ManageCosts,

    /// <summary>Read the dashboard.</summary>
    ReadFigures,

    /// <summary>Take lists of demands away as files.</summary>
    ExportRequests,

    /// <summary>Keep categories, forms, routing, reply templates and reasons.</summary>
    ManageCatalogue,

    /// <summary>Keep the address base, the sectors, the map, the mail relay and the texts that leave by it.</summary>
    ManageSettings,

    /// <summary>Keep agents, their roles and absences.</summary>
    ManageOrganisation,

    /// <summary>Watch over the installation from the operator's host.</summary>
    OperatePlatform,
}
