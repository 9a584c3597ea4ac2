using System.Globalization;
using System.Net;
using System.Net.Sockets;
using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Tenants;

namespace GrcPortal.Web.Security;

/// <summary>
/// Makes guessing slow without ever shutting anyone out. Tries are counted by name typed (known or not: nobody can tell) and address,
/// and by address; from a browser where that name has entered before, by name and browser alone.
/// </summary>
public sealed class SignInBrake(
    RowsOfHost rows, CurrentTenant tenant, KeyedHash hash, KnownDevice device, IHttpContextAccessor http, TimeProvider clock)
{
    /// <summary>Zero: look at what was typed. Else how long to wait first.</summary>
    public async Task<TimeSpan> TryAsync(string name, CancellationToken ct) =>
        await SignInCounters.TakeAsync(rows.Context, await CountersAsync(name, ct), clock.GetUtcNow(), ct);

    /// <summary>What was typed was right.</summary>
    public async Task ReleaseAsync(string name, CancellationToken ct)
    {
        var counters = await CountersAsync(name, ct);
        await SignInCounters.ForgiveAsync(rows.Context, counters[0], counters.Skip(1), ct);
    }

    private async Task<IReadOnlyList<SignInCounter>> CountersAsync(string name, CancellationToken ct) => device.IdFor(name) is { } known
        ? [new(await KeyAsync($"device:{known:N}:{name}", ct), SignInDelay.OfAccount)]
        : [new(await KeyAsync($"name:{Address}:{name}", ct), SignInDelay.OfAccount), new(await KeyAsync($"address:{Address}", ct), SignInDelay.OfAddress)];

    private ValueTask<byte[]> KeyAsync(string words, CancellationToken ct) =>
        hash.OfAsync($"{(tenant.IsSet ? tenant.Id.ToString(CultureInfo.InvariantCulture) : "platform")}:{words}", ct);

    /// <summary>A household's IPv6 network counts as one.</summary>
    private string Address => http.HttpContext!.Connection.RemoteIpAddress switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } wide => new IPAddress([.. wide.GetAddressBytes().Take(8), .. new byte[8]]).ToString(),
        var plain => plain.ToString(),
    };
}
