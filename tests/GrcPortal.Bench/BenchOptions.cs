using System.Globalization;

namespace GrcPortal.Bench;

internal sealed record BenchOptions
{
    public int Scale { get; private init; } = 10_000;
    public int Towns { get; private init; } = 4;
    public bool Quick { get; private init; }

    public int Rounds => Quick ? 1 : 3;
    public TimeSpan Span => TimeSpan.FromSeconds(Quick ? 1 : 3);
    public int SubmissionsARound => Quick ? 200 : 800;

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
                case "--scale" when number > 0: options = options with { Scale = number }; break;
                case "--towns" when number > 0: options = options with { Towns = number }; break;
                default: return null;
            }
            args = args[(name is "--quick" ? 1 : 2)..];
        }
        return options.Scale < options.Towns ? null : options;
    }

    public static int Explain()
    {
        Console.Error.WriteLine("script/bench [--scale demands] [--towns number] [--quick]   (10000 demands in 4 towns, three runs of three seconds; quick: one of one)");
        return 2;
    }
}
