namespace GrcPortal.Core.Requests;

/// <summary>Whom a demand is given to: a department, a crew of it, someone of it. What is not said stays open.</summary>
public readonly record struct Assignment(Guid? DepartmentId, Guid? TeamId, Guid? AgentId)
{
    /// <summary>Someone, in the department the demand is in.</summary>
    public static Assignment To(Guid agentId) => new(null, null, agentId);
}
