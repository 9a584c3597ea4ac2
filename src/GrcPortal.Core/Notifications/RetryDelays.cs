namespace GrcPortal.Core.Notifications;

/// <summary>1, 2, 5, 10, then 30 minutes, for a little over a day.</summary>
public static class RetryDelays
{
    public const int MaxAttempts = 54;

    private static readonly int[] FirstMinutes = [1, 2, 5, 10];

    public static TimeSpan Before(int attempts) =>
        TimeSpan.FromMinutes(attempts >= 1 && attempts <= FirstMinutes.Length ? FirstMinutes[attempts - 1] : 30);
}
