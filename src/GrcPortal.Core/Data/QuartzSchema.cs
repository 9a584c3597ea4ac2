using GrcPortal.Core.Data.Isolation;
using Quartz;

namespace GrcPortal.Core.Data;

/// <summary>The scheduler's tables, by its package's own script, in a schema of their own that the owner creates and the application only uses.</summary>
internal static class QuartzSchema
{
    public const string TablePrefix = "quartz.qrtz_";

    public static string CreateScript => $"""
        create schema quartz;
        grant usage on schema quartz to {DatabaseRoles.App};
        {PackageScript().Replace("{0}", TablePrefix, StringComparison.Ordinal).Replace("{1}", "qrtz_", StringComparison.Ordinal)}
        grant select, insert, update, delete on all tables in schema quartz to {DatabaseRoles.App};
        """;

    private static string PackageScript()
    {
        using var script = new StreamReader(typeof(IScheduler).Assembly
            .GetManifestResourceStream("Quartz.Impl.AdoJobStore.Schema.create_postgres.sql")!);
        return script.ReadToEnd();
    }
}
