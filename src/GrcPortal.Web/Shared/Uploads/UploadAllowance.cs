using System.Net;
using System.Threading.RateLimiting;
using GrcPortal.Core.Tenants;

namespace GrcPortal.Web.Shared.Uploads;

/// <summary>
/// How much strangers may leave in an hour: files from one address, megabytes in one town. Counted by each node for itself, like
/// every other rate; agents are not counted. An IPv6 subscriber has a whole /64 of addresses and counts as one.
/// </summary>
public sealed class UploadAllowance(IConfiguration configuration) : IDisposable
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly PartitionedRateLimiter<(int Tenant, string Address)> _ofAddress =
        PartitionedRateLimiter.Create<(int, string), (int, string)>(who => RateLimitPartition.GetFixedWindowLimiter(who, _ => Window(configuration, "UploadsPerHour")));

    private readonly PartitionedRateLimiter<int> _ofTown =
        PartitionedRateLimiter.Create<int, int>(town => RateLimitPartition.GetFixedWindowLimiter(town, _ => Window(configuration, "UploadMegabytesPerHourOfTown")));

    public bool Take(CurrentTenant town, IPAddress? from, long bytes)
    {
        using var file = _ofAddress.AttemptAcquire((town.Id, Subscriber(from)));
        if (!file.IsAcquired) return false;
        using var room = _ofTown.AttemptAcquire(town.Id, (int)(bytes >> 20) + 1);
        return room.IsAcquired;
    }

    public void Dispose()
    {
        _ofAddress.Dispose();
        _ofTown.Dispose();
    }

    private static FixedWindowRateLimiterOptions Window(IConfiguration configuration, string limit) =>
        new() { PermitLimit = configuration.GetValue<int>($"Limits:{limit}"), Window = Hour };

    private static string Subscriber(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: System.Net.Sockets.AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };
}
