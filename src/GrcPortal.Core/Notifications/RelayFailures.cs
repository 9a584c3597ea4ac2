namespace GrcPortal.Core.Notifications;

/// <summary>How far a message came, in the order of the conversation.</summary>
public enum RelayStep { Address, Connection, Greeting, Encryption, Authentication, Sender, Recipient, Content }

public enum RelayProblem { UnknownHost, PrivateAddress, NoConnection, Silence, ConnectionLost, Refused, NoEncryption, BadCertificate, NoWayToSignIn }

/// <summary>What went wrong and where, in codes: a relay's own sentences quote addresses.</summary>
public sealed class MailNotSentException(DeliveryFailure failure, RelayStep step, RelayProblem problem, int? code = null) : Exception($"{failure} at {step}: {problem} {code}")
{
    public DeliveryFailure Failure => failure;

    public RelayStep Step => step;

    public RelayProblem Problem => problem;

    /// <summary>The relay's own three digits.</summary>
    public int? Code => code;

    /// <summary>The relay itself, not this one message: those that wait behind it would fare no better.</summary>
    public bool IsTheRelays => step < RelayStep.Sender || failure is DeliveryFailure.Misconfigured;
}
