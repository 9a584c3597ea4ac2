namespace GrcPortal.Core.Notifications;

/// <summary>A mail server to speak to, and as whom.</summary>
public sealed record SmtpServer(string Host, int Port, RelaySecurity Security, string? UserName = null, string? Password = null)
{
    /// <summary>A town names any host it likes: only the operator's own may be inside the network.</summary>
    public bool MayBePrivate { get; init; }

    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    public override string ToString() => $"{Host}:{Port}";   // never the password
}
