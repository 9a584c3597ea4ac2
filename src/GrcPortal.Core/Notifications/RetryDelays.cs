namespace GrcPortal.Core.Notifications;

/// <summary>1, 2, 5, 10, then 30 minutes, for a little over a day.</summary>
public static class RetryDelays
{
    public const int MaxAttempts = 54;

    private static readonly int[] FirstMinutes = [1, 2, 5, 10];

    /// <summary>A fifth more or less: what failed together does not come back together.</summary>
    public static TimeSpan Scattered(int attempts) => Before(attempts) * (0.8 + Random.Shared.NextDouble() * 0.4);

    public static TimeSpan Before(int attempts) =>
        TimeSpan.FromMinutes(attempts >= 1 && attempts <= FirstMinutes.Length ? FirstMinutes[attempts - 1] : 30);
}
