namespace GrcPortal.Core.Notifications;

/// <summary>A phone number in international form. Ten digits after a zero are French, in the overseas plan of their prefix (ARCEP).</summary>
public static class PhoneNumber
{
    /// <summary>Kept for stories, in the plan of mainland France, inside Mayotte's prefix.</summary>
    private const string Fiction = "063998";

    private static readonly Dictionary<string, string> Overseas = new()
    {
        ["0262"] = "262",
        ["0263"] = "262",
        ["0269"] = "262",
        ["0639"] = "262",
        ["0692"] = "262",
        ["0693"] = "262",
        ["0590"] = "590",
        ["0690"] = "590",
        ["0691"] = "590",
        ["0594"] = "594",
        ["0694"] = "594",
        ["0596"] = "596",
        ["0696"] = "596",
        ["0697"] = "596",
    };

    public static string? Parse(string? typed)
    {
        var text = new string([.. (typed ?? "").Where(c => c is not (' ' or '.' or '-' or '(' or ')' or '/' or '\u00a0' or '\u202f'))]);
        if (text.StartsWith("00", StringComparison.Ordinal)) text = "+" + text[2..];
        if (text is ['+', .. var digits]) return digits.Length is >= 8 and <= 15 && digits.All(char.IsAsciiDigit) ? WithoutTrunkZero(text) : null;
        if (text is not ['0', _, ..] || text.Length != 10 || !text.All(char.IsAsciiDigit)) return null;
        return $"+{(text.StartsWith(Fiction, StringComparison.Ordinal) ? "33" : Overseas.GetValueOrDefault(text[..4], "33"))}{text[1..]}";
    }

    /// <summary>As French people write it: 01 99 00 12 34.</summary>
    public static string Spoken(string phone) =>
        phone is ['+', '3', '3', .. { Length: 9 } rest] ? string.Join(' ', ("0" + rest).Chunk(2).Select(pair => new string(pair))) : phone;

    private static string WithoutTrunkZero(string phone) => phone.StartsWith("+330", StringComparison.Ordinal) ? "+33" + phone[4..] : phone;
}
