namespace GrcPortal.Core.Requests;

/// <summary>The number of a company's establishment: fourteen digits under the Luhn key, but for La Poste's establishments, whose digits add up to a multiple of five.</summary>
public static class Siret
{
    private const string LaPoste = "356000000";

    /// <summary>The digits alone; null when it is none.</summary>
    public static string? Parse(string? typed)
    {
        var digits = new string([.. (typed ?? "").Where(c => c is not (' ' or '.' or '-' or '\u00a0' or '\u202f'))]);
        if (digits.Length is not 14 || !digits.All(char.IsAsciiDigit) || digits.All(c => c is '0')) return null;
        return Luhn(digits) || (digits.StartsWith(LaPoste, StringComparison.Ordinal) && digits.Sum(c => c - '0') % 5 is 0) ? digits : null;
    }

    /// <summary>As it is written on letters: 123 456 789 00012.</summary>
    public static string Spoken(string siret) => $"{siret[..3]} {siret[3..6]} {siret[6..9]} {siret[9..]}";

    private static bool Luhn(string digits) => digits.Select((c, at) => at % 2 is 0 ? (c - '0') * 2 : c - '0').Sum(n => n > 9 ? n - 9 : n) % 10 is 0;
}
