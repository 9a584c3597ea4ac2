namespace GrcPortal.Core.Requests.Clocks;

/// <summary>Days on which a service is closed for a cause of its own (pont, inventory, move), both included.</summary>
public sealed record Closure(DateOnly First, DateOnly Last, string Name)
{
    public bool Holds(DateOnly day) => First <= day && day <= Last;

    public bool Overlaps(Closure other) => First <= other.Last && other.First <= Last;
}
