using System.Text.RegularExpressions;

namespace GrcPortal.Core.Notifications;

/// <summary>What is surely a name and no advertisement: letters and what joins them, on one line, with no address in it.</summary>
public static partial class PersonName
{
    public static bool IsSayable(string? typed) => typed is not null && Shape().IsMatch(typed);

    [GeneratedRegex(@"^(?!.*\.\p{L}{2})(?!.*www\b)[\p{L}\p{M}][\p{L}\p{M}\p{N} '’.,()-]{0,79}\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Shape();
}
