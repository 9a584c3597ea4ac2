namespace GrcPortal.Core.Organisation;

/// <summary>What a signed-in person may do. Roles bundle permissions; scopes narrow them.</summary>
public enum Permission
{
    /// <summary>See the demands of the authority and carry them from entry to closure.</summary>
    ProcessRequests,

    /// <summary>Watch over the installation from the operator's host.</summary>
    OperatePlatform,
}
