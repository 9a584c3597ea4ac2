namespace GrcPortal.Core.Organisation;

/// <summary>
/// How long one waits after wrong answers: the first ones are free, then each doubles the wait up to a quarter of an hour. Waiting
/// instead of locking: nobody can shut another out for good. A failure is forgotten after a while, the oldest first.
/// </summary>
public sealed record SignInDelay(int Free, TimeSpan ForgetsOneEvery)
{
    /// <summary>One account, tried from one device or one address.</summary>
    public static readonly SignInDelay OfAccount = new(Free: 5, ForgetsOneEvery: TimeSpan.FromHours(2));

    /// <summary>All accounts, tried from one address: a town hall has only one.</summary>
    public static readonly SignInDelay OfAddress = new(Free: 50, ForgetsOneEvery: TimeSpan.FromMinutes(1));

    public static readonly TimeSpan First = TimeSpan.FromSeconds(5), Longest = TimeSpan.FromMinutes(15);

    private const int MostDoublings = 16;

    /// <summary>The wait that the last of so many failures brings.</summary>
    public TimeSpan After(int failures)
    {
        if (failures < Free) return TimeSpan.Zero;
        var wait = First * (1 << Math.Min(failures - Free, MostDoublings));
        return wait < Longest ? wait : Longest;
    }

    /// <summary>What of it remains, so long after that failure.</summary>
    public TimeSpan Left(int failures, TimeSpan since) => After(failures) is var wait && wait > since ? wait - since : TimeSpan.Zero;

    /// <summary>The failures that still count, so long after the last one.</summary>
    public int Remembered(int failures, TimeSpan since) => (int)Math.Clamp(failures - Math.Floor(since / ForgetsOneEvery), 0, failures);
}
