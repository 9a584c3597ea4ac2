using System.Globalization;
using CsvHelper;

namespace GrcPortal.Core.Requests.Exports;

/// <summary>Semicolons and a byte order mark, as French spreadsheets open it; quotes after RFC 4180. What could run is made text by our own guard, which knows more of it.</summary>
internal sealed class CsvFile(Stream stream) : IExportFile
{
    private readonly CsvWriter _csv = CsvWriter.Create(stream, new() { Separator = ';', WriteByteOrderMark = true }, true);

    public void Write(IReadOnlyList<object?> cells)
    {
        foreach (var cell in cells) _csv.WriteField(Text(cell));
        _csv.EndRecord();
    }

    public void Dispose() => _csv.Dispose();

    private static string Text(object? cell) => cell switch
    {
        null => "",
        DateTime moment => moment.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.#", CultureInfo.GetCultureInfo("fr-FR")),
        _ => FormulaGuard.Of(Convert.ToString(cell, CultureInfo.InvariantCulture)),
    };
}
