using System.Globalization;

namespace GrcPortal.Web.Shared;

/// <summary>Amounts as people read and write them.</summary>
public static class Euros
{
    /// <summary>282,00 € in French, €282.00 in English.</summary>
    public static string Say(decimal amount)
    {
        var figure = amount.ToString("N2", CultureInfo.CurrentCulture);
        return CultureInfo.CurrentCulture.TwoLetterISOLanguageName is "en" ? $"€{figure}" : $"{figure}\u00a0€";
    }

    /// <summary>With a comma or a point, with spaces and the sign or without; null when it is no number.</summary>
    public static decimal? Parse(string? typed)
    {
        var kept = string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c) && c is not '€')).Replace(',', '.');
        const NumberStyles written = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        return decimal.TryParse(kept, written, CultureInfo.InvariantCulture, out var amount) && Math.Abs(amount) < 1_000_000_000_000 ? amount : null;
    }
}
