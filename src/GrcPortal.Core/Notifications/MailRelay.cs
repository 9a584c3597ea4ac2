using GrcPortal.Core.Tenants;

namespace GrcPortal.Core.Notifications;

/// <summary>The mail server an authority sends through, and the address it signs with. Without one, the installation's relay serves.</summary>
public sealed class MailRelay : ITenantOwned
{
    public int TenantId { get; private set; }
    public required string Host { get; set; }
    public required int Port { get; set; }
    public RelaySecurity Security { get; set; } = RelaySecurity.StartTls;
    public string? UserName { get; set; }

    /// <summary>Sealed for this tenant; never shown again.</summary>
    public string? ProtectedPassword { get; set; }
    public string? SenderEmail { get; set; }
    public string? SenderName { get; set; }
    public string? ReplyTo { get; set; }
    public bool IsActive { get; set; }

    /// <summary>Since when it refuses us, and how; nothing is lost meanwhile.</summary>
    public DateTimeOffset? BrokenAt { get; set; }
    public DeliveryFailure? BrokenBy { get; set; }

    /// <summary>Not asked again before, and how often in a row it refused.</summary>
    public DateTimeOffset? RetryAt { get; set; }
    public int Failures { get; set; }
}

public enum RelaySecurity { None, StartTls, Tls }
