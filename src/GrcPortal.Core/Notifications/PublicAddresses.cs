using System.Net;
using System.Net.Sockets;

namespace GrcPortal.Core.Notifications;

/// <summary>Which addresses are of the internet, and none of this machine's or its network's, whatever way they are written.</summary>
public static class PublicAddresses
{
    private static readonly IPNetwork[] Inner =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/128", "::1/128", "::/96", "64:ff9b:1::/48", "100::/64", "2001::/32", "2001:db8::/32", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(range => IPNetwork.Parse(range)),
    ];

    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96"), SixToFour = IPNetwork.Parse("2002::/16");

    public static bool Holds(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (address.AddressFamily is AddressFamily.InterNetworkV6)
        {
            var bytes = address.GetAddressBytes();   // some hold an address of the other kind
            if (Nat64.Contains(address)) return Holds(new IPAddress(bytes[12..]));
            if (SixToFour.Contains(address)) return Holds(new IPAddress(bytes[2..6]));
        }
        return !Inner.Any(range => range.BaseAddress.AddressFamily == address.AddressFamily && range.Contains(address));
    }
}
