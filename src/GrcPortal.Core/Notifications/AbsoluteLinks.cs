namespace GrcPortal.Core.Notifications;

/// <summary>Completes a tenant's canonical host into an absolute address. Never read from a request.</summary>
public sealed class AbsoluteLinks
{
    public string Scheme { get; set; } = "https";
    public int? Port { get; set; }

    public string To(string host, string path) =>
        Port is { } port && !(Scheme, port).Equals(("https", 443)) && !(Scheme, port).Equals(("http", 80))
            ? $"{Scheme}://{host}:{port}{path}"
            : $"{Scheme}://{host}{path}";
}
