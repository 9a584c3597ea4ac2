namespace GrcPortal.Web.Tests.Support;

/// <summary>Takes minutes, or measures: run by <c>script/check --long</c> only.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LongFactAttribute : FactAttribute
{
    public LongFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("GRC_LONG") != "1") Skip = "Long: script/check --long runs it.";
    }
}
