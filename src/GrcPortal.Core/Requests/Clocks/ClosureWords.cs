using System.Globalization;

namespace GrcPortal.Core.Requests.Clocks;

/// <summary>Closures as a list to write in, one a line: “24/12/2026-31/12/2026 Fermeture de fin d’année”, or one day and its name.</summary>
public static class ClosureWords
{
    private const string Day = "dd/MM/yyyy";

    public static string Say(IEnumerable<Closure> closures) => string.Join("\n", closures.OrderBy(one => one.First).Select(one =>
        $"{Say(one.First)}{(one.First == one.Last ? "" : $"-{Say(one.Last)}")} {one.Name}"));

    /// <summary>Null when somebody must say it again.</summary>
    public static Closure? Read(string line)
    {
        var (days, name) = line.Trim().Split(' ', 2) is [var first, var rest] ? (first, rest.Trim()) : (line.Trim(), "");
        return days.Split('-', '–') switch
        {
            [var one] when Read(one, out var day) => new(day, day, name),
            [var one, var other] when Read(one, out var from) && Read(other, out var to) => new(from, to, name),
            _ => null,
        };
    }

    private static string Say(DateOnly day) => day.ToString(Day, CultureInfo.InvariantCulture);

    private static bool Read(string words, out DateOnly day) => DateOnly.TryParseExact(words, ["d/M/yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
