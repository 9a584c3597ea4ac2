namespace GrcPortal.Core.Requests;

/// <summary>Where a demand stands: fixed in code, whatever steps an authority gives them as names.</summary>
public enum RequestPhase
{
    New,
    WaitingForCitizen,
    Accepted,
    Planned,
    InProgress,
    WaitingForThirdParty,
    Resolved,
    Closed,
    Refused,
    Forwarded,
    Merged,
    Withdrawn,
}
