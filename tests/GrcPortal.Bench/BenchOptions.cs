using System.Globalization;

namespace GrcPortal.Bench;

internal sealed record BenchOptions
{
    private static readonly int[] Sizes = [10_000, 100_000, 1_000_000];

    public IReadOnlyList<int> Scales { get; private init; } = [10_000];
    public int Towns { get; private init; } = 40;
    public bool Quick { get; private init; }

    /// <summary>A part of the names of the lines that are wanted; null for all.</summary>
    public string? Only { get; private init; }

    /// <summary>What the last run loaded is measured again, as that run left it.</summary>
    public bool Again { get; private init; }

    public int Rounds => Quick ? 1 : 3;
    public TimeSpan Span => TimeSpan.FromSeconds(Quick ? 1 : 3);
    public TimeSpan WarmUp => TimeSpan.FromSeconds(Quick ? 2 : 15);
    public int SubmissionsARound => Quick ? 200 : 800;
    public int PhotosARound => Quick ? 40 : 160;
    public int MessagesOfATown => Quick ? 25 : 100;

    public bool Wants(string line) => Only is null || line.Contains(Only, StringComparison.OrdinalIgnoreCase);

    /// <summary>Null when they cannot be read.</summary>
    public static BenchOptions? Parse(ReadOnlySpan<string> args)
    {
        var options = new BenchOptions();
        while (args is [var name, ..])
        {
            var number = args is [_, var text, ..] && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : 0;
            switch (name)
            {
                case "--quick": options = options with { Quick = true }; break;
                case "--again": options = options with { Again = true }; break;
                case "--full": options = options with { Scales = Sizes }; break;
                case "--scale" when number > 0: options = options with { Scales = [number] }; break;
                case "--towns" when number > 0: options = options with { Towns = number }; break;
                case "--only" when args.Length > 1: options = options with { Only = args[1] }; break;
                default: return null;
            }
            args = args[(name is "--quick" or "--again" or "--full" ? 1 : 2)..];
        }
        return options.Scales.Min() < options.Towns || options is { Again: true, Scales.Count: > 1 } ? null : options;
    }

    public static int Explain()
    {
        Console.Error.WriteLine("""
            script/bench [--full | --scale demands] [--towns number] [--only part-of-a-name] [--quick] [--again]
            10000 demands in 40 towns, three runs of three seconds; full: 10000, 100000 and 1000000; quick: one run of one second; again: on what the last run left.
            """);
        return 2;
    }
}
