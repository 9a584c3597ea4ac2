namespace GrcPortal.Core.Interventions;

/// <summary>Amounts are whole cents; what leads to them is <c>decimal</c>, rounded once, half away from zero as invoices are.</summary>
public static class Money
{
    public static long Cents(decimal euros) => Rounded(euros * 100);

    public static decimal Euros(long cents) => cents / 100m;

    /// <summary>What so many minutes cost at an hourly rate.</summary>
    public static long OfTime(int minutes, long centsPerHour) => Rounded((decimal)minutes * centsPerHour / 60);

    internal static long Rounded(decimal cents) => (long)Math.Round(cents, MidpointRounding.AwayFromZero);
}
