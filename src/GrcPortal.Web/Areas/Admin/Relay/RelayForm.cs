using System.ComponentModel.DataAnnotations;
using GrcPortal.Core.Notifications;

namespace GrcPortal.Web.Areas.Admin.Relay;

public sealed class RelayForm
{
    /// <summary>Those of mail: whatever else runs on a server is none of ours.</summary>
    public static readonly int[] Ports = [587, 465, 25, 2525];

    [Required(ErrorMessage = "Required.RelayHost"), StringLength(253)]
    public string Host { get; set => field = value ?? ""; } = "";
    public int Port { get; set; } = 587;
    public RelaySecurity Security { get; set; } = RelaySecurity.StartTls;

    [StringLength(200)]
    public string? UserName { get; set; }

    /// <summary>Never filled in again; left empty, the one that is kept stays.</summary>
    [StringLength(200), DataType(DataType.Password)]
    public string? Password { get; set; }

    [StringLength(EmailAddress.MaxLength), DataType(DataType.EmailAddress)]
    public string? SenderEmail { get; set; }

    [StringLength(100)]
    public string? SenderName { get; set; }

    [StringLength(EmailAddress.MaxLength), DataType(DataType.EmailAddress)]
    public string? ReplyTo { get; set; }
    public bool IsActive { get; set; }
}

/// <summary>What stands around the form.</summary>
public sealed record RelayPage(MailRelay? Saved, string TownsSender, int Unsent)
{
    public bool KeepsPassword => Saved?.ProtectedPassword is not null;

    public RelayTrial? Trial { get; init; }
}

/// <summary>How far a test message came, step by step.</summary>
public sealed record RelayTrial(string To, MailRelay Through, MailNotSentException? Failure)
{
    public IEnumerable<(RelayStep Step, bool IsDone)> Steps =>
        from step in Enum.GetValues<RelayStep>()
        where (Failure is null || step <= Failure.Step)
            && (step is not RelayStep.Encryption || Through.Security is not RelaySecurity.None)
            && (step is not RelayStep.Authentication || Through.UserName is not null)
        select (step, step != Failure?.Step);
}
