namespace GrcPortal.Web.Tests.Support;

/// <summary>The real time, moved by what the running test asked for: tests beside it, on the same application, keep theirs.</summary>
public sealed class TestClock : TimeProvider
{
    private static readonly AsyncLocal<TimeSpan> Shift = new();

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Shift.Value;

    public static DateTimeOffset Now => System.GetUtcNow() + Shift.Value;

    public static void Forward(TimeSpan by) => Shift.Value += by;

    /// <summary>From here on, in this test, it is that moment and goes on from there. Disposing brings the real time back.</summary>
    public static IDisposable At(DateTimeOffset moment)
    {
        var before = Shift.Value;
        Shift.Value = moment - System.GetUtcNow();
        return new Back(before);
    }

    private sealed class Back(TimeSpan before) : IDisposable
    {
        public void Dispose() => Shift.Value = before;
    }
}
