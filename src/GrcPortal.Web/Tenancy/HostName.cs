using System.Globalization;

namespace GrcPortal.Web.Tenancy;

/// <summary>A Host header brought to the one form that is compared: lower-case ASCII without port. Null when it is no host name.</summary>
public static class HostName
{
    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };

    public static string? Normalise(HostString header)
    {
        if (!header.HasValue) return null;
        var host = header.Host;
        if (header.Port is null && header.Value != host) return null;   // what follows the colon is no port
        if (host.Length is 0 or > 253 || host.StartsWith('.') || host.Contains("..", StringComparison.Ordinal)) return null;
        try
        {
            var dot = host.EndsWith('.') ? "." : "";
            return Idn.GetAscii(host.TrimEnd('.')).ToLowerInvariant() + dot;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
