using System.Text.Encodings.Web;
using System.Text.Json;

namespace GrcPortal.Bench.Report;

internal static class Figures
{
    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    public static async Task WriteAsync(IReadOnlyList<Figure> figures, CancellationToken ct)
    {
        var path = Repository.At("artifacts", "bench.json");
        await File.WriteAllTextAsync(path, JsonSerializer.Serialize(figures, Format), ct);
        var over = figures.Count(figure => figure.Ok is false);
        Console.WriteLine($"\n{(over is 0 ? "Every budget holds" : $"{over} over budget")}. artifacts/bench.json has the figures.");
    }
}
