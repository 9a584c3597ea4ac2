namespace GrcPortal.Core.Organisation;

/// <summary>Who may have a second factor: an account of a town, an operator.</summary>
public interface IProvesTwice
{
    Guid Id { get; }
    string? AuthenticatorSecret { get; set; }
    long? AuthenticatorStep { get; set; }
    List<string> RecoveryCodes { get; }
}

public static class SecondFactor
{
    public static bool HasSecondFactor(this IProvesTwice person) => person.AuthenticatorSecret is not null;

    /// <summary>The recovery codes, to be shown this once: only their hashes stay.</summary>
    public static IReadOnlyList<string> TurnOnSecondFactor(this IProvesTwice person, string protectedSecret, long step)
    {
        (person.AuthenticatorSecret, person.AuthenticatorStep) = (protectedSecret, step);
        return person.RenewRecoveryCodes();
    }

    public static IReadOnlyList<string> RenewRecoveryCodes(this IProvesTwice person)
    {
        var codes = RecoveryCode.NewSet();
        person.RecoveryCodes.Clear();
        person.RecoveryCodes.AddRange(codes.Select(code => RecoveryCode.Hash(person.Id, code)));
        return codes;
    }

    public static void TurnOffSecondFactor(this IProvesTwice person)
    {
        (person.AuthenticatorSecret, person.AuthenticatorStep) = (null, null);
        person.RecoveryCodes.Clear();
    }
}
