using GrcPortal.Bench.Data;

namespace GrcPortal.Bench.Servers;

/// <summary>The application as it is delivered, on the bench's database; limits out of the way, jobs at rest.</summary>
internal static class Portal
{
    public static Task<ChildServer> StartAsync(BenchDatabase database, CancellationToken ct)
    {
        var folder = Repository.At("src", "GrcPortal.Web");
        var settings = new Dictionary<string, string>
        {
            ["ConnectionStrings__Grc"] = database.Access.App,
            ["ConnectionStrings__GrcPlatform"] = database.Access.Platform,
            ["Jobs__Run"] = "false",
            ["Files__Path"] = Repository.At("artifacts", "bench", "files"),
            ["Mail__Folder"] = Repository.At("artifacts", "bench", "mail"),
            ["Serilog__MinimumLevel__Default"] = "Warning",
        };
        foreach (var limit in (string[])["PublicPosts", "TrackingLooks", "PlaceLooks", "SignIns"]) settings[$"Limits__{limit}PerMinute"] = "2000000000";
        return ChildServer.StartAsync(Repository.At("artifacts", "bin", "GrcPortal.Web", "release", "GrcPortal.Web.dll"), [], folder, settings, "/ready", ct);
    }
}
