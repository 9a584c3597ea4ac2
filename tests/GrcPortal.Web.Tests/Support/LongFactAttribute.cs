namespace GrcPortal.Web.Tests.Support;

/// <summary>Takes minutes, or measures: run by <c>script/check --long</c> only.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LongFactAttribute : FactAttribute
{
    public LongFactAttribute()
    {
        if (!LongRun.IsOn) Skip = "Long: script/check --long runs it.";
    }
}

internal static class LongRun
{
    public static bool IsOn => Environment.GetEnvironmentVariable("GRC_LONG") == "1";
}
