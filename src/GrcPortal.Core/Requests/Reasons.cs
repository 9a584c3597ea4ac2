namespace GrcPortal.Core.Requests;

/// <summary>Why a demand is not admissible (motif de non-recevabilité): the codes that every authority's list starts with.</summary>
public enum RefusalReason
{
    OutsideTerritory,
    OutsideCompetence,
    PrivateProperty,
    PlaceNotFound,
    AlreadyHandled,
    WorksAlreadyPlanned,
    NotEnoughInformation,
    AbusiveWords,
    EmergencyServices,
    RepeatedAbuse,
}

/// <summary>Why work on a demand stands still: the codes that every authority's list starts with.</summary>
public enum PauseReason
{
    OwnersConsent,
    Supplier,
    Procurement,
    Weather,
    ProtectedPeriod,
    CouncilDecision,
    JudicialInquiry,
}

/// <summary>How a demand came to its end.</summary>
public enum ClosingReason
{
    WorkDone,
    AnsweredWithoutWork,
    NothingFoundOnSite,
}
