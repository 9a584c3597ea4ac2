namespace GrcPortal.Core.Requests;

/// <summary>Where a move leads: a phase, the same one, the one a waiting phase left, or the one kept on a merge's link.</summary>
public readonly record struct Destination
{
    public static readonly Destination Same = new() { Kind = DestinationKind.Same };
    public static readonly Destination Back = new() { Kind = DestinationKind.Back };
    public static readonly Destination Kept = new() { Kind = DestinationKind.Kept };

    public DestinationKind Kind { get; private init; }
    public RequestPhase Phase { get; private init; }

    public static implicit operator Destination(RequestPhase phase) => new() { Kind = DestinationKind.Phase, Phase = phase };

    public override string ToString() => Kind is DestinationKind.Phase ? Phase.ToString() : Kind.ToString();
}

public enum DestinationKind { Phase, Same, Back, Kept }
