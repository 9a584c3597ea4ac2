namespace GrcPortal.Web.Shared;

/// <summary>The demand may be seen, but this act is not this agent's.</summary>
public sealed class NotAllowedException : Exception;
