using System.Globalization;
using System.Net.Mail;
using System.Text.RegularExpressions;

namespace GrcPortal.Core.Notifications;

/// <summary>Exactly one plain address, in lower case: no list, display name, comment, quote or line break. The framework's own parser quietly takes the last of a list.</summary>
public static partial class EmailAddress
{
    public const int MaxLength = 254;

    public static string? Parse(string? typed)
    {
        var text = typed?.Trim() ?? "";
        if (text.Length is 0 or > MaxLength || !Shape().IsMatch(text)) return null;
        var at = text.LastIndexOf('@');
        try
        {
            var domain = new IdnMapping().GetAscii(text[(at + 1)..]);
            var address = $"{text[..at]}@{domain}".ToLowerInvariant();
            return MailAddress.TryCreate(address, out var one) && one.Address == address ? address : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?)+$", RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}
