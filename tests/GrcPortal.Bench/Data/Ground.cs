namespace GrcPortal.Bench.Data;

/// <summary>Where every town of the bench lies, in degrees: a square of some four kilometres.</summary>
internal static class Ground
{
    public const double South = 48.00, West = 0.50, Height = 0.04, Width = 0.06;
}
