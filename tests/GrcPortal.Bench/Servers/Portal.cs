using System.Globalization;
using GrcPortal.Bench.Data;

namespace GrcPortal.Bench.Servers;

/// <summary>The application as it is delivered, on the bench's database; limits out of the way, jobs at rest unless there is a mail server to send to.</summary>
internal static class Portal
{
    public static Task<ChildServer> StartAsync(BenchDatabase database, CancellationToken ct, int? relay = null)
    {
        var folder = Repository.At("artifacts", "publish", "GrcPortal.Web", "release_linux-x64");
        var settings = new Dictionary<string, string>
        {
            ["ConnectionStrings__Grc"] = database.Access.App,
            ["ConnectionStrings__GrcPlatform"] = database.Access.Platform,
            ["Jobs__Run"] = relay is null ? "false" : "true",
            ["Files__Path"] = Repository.At("artifacts", "bench", "files"),
            ["Mail__Folder"] = Repository.At("artifacts", "bench", "mail"),
            ["Serilog__MinimumLevel__Default"] = "Warning",
        };
        if (relay is { } port) (settings["Mail__Relay"], settings["Mail__Port"], settings["Mail__StartTls"]) = ("127.0.0.1", port.ToString(CultureInfo.InvariantCulture), "false");
        foreach (var limit in (string[])["UploadsPerHour", "UploadMegabytesPerHourOfTown"]) settings[$"Limits__{limit}"] = "2000000000";
        foreach (var limit in (string[])["PublicPosts", "TrackingLooks", "PlaceLooks", "SignIns"]) settings[$"Limits__{limit}PerMinute"] = "2000000000";
        return ChildServer.StartAsync(Path.Combine(folder, "GrcPortal.Web.dll"), [], folder, settings, "/ready", ct);
    }
}
