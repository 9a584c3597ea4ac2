namespace GrcPortal.Core.Requests;

/// <summary>An association's number in the national register: W and nine digits; overseas, a letter stands in the third place (W9R1000001).</summary>
public static class Rna
{
    /// <summary>As it is registered; null when it is none.</summary>
    public static string? Parse(string? typed)
    {
        var text = new string([.. (typed ?? "").Where(c => c is not (' ' or '.' or '-' or '\u00a0' or '\u202f'))]).ToUpperInvariant();
        return text is ['W', .. { Length: 9 } rest] && (rest.All(char.IsAsciiDigit) || (rest is ['9', >= 'A' and <= 'Z', .. var last] && last.All(char.IsAsciiDigit))) ? text : null;
    }
}
