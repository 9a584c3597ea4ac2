namespace GrcPortal.Core.Requests;

/// <summary>A wrong move. Screens ask <see cref="ServiceRequest.Can"/> first, so it means a race or a forged post. The rule's name is the key of the sentence people read.</summary>
public sealed class RuleBrokenException(string rule) : Exception(rule)
{
    public string Rule { get; } = rule;
}
