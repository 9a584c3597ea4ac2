using GrcPortal.Core.Data.Embedded;
using Xunit;

namespace GrcPortal.Core.Tests.Data.Embedded;

/// <summary>npm brings the older PostgreSQL to Linux on x64 only; elsewhere the test is reported as skipped, in CI it must run.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NpmPostgresFactAttribute : FactAttribute
{
    public NpmPostgresFactAttribute(int major)
    {
        Major = major;
        if (Environment.GetEnvironmentVariable("CI") != "true"
            && !NpmBinaries.Packages(TestCluster.NodeModules, major).Skip(1).Any(Directory.Exists))
            Skip = $"npm brings no PostgreSQL {major} to this machine";
    }

    public int Major { get; }
}
