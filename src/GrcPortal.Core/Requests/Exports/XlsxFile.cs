using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace GrcPortal.Core.Requests.Exports;

/// <summary>A workbook of one sheet, written as it goes. Words are inline strings, which no spreadsheet takes for a formula; days and numbers are what they are.</summary>
internal sealed class XlsxFile : IExportFile
{
    private const uint Plain = 0, Day = 1, Moment = 2, Head = 3;
    private const int LongestCell = 32_000;

    private readonly SpreadsheetDocument _book;
    private readonly OpenXmlWriter _sheet;
    private bool _begun;

    public XlsxFile(Stream stream)
    {
        _book = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var workbook = _book.AddWorkbookPart();
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
        var sheet = workbook.AddNewPart<WorksheetPart>();
        workbook.Workbook = new Workbook(new Sheets(new Sheet { Id = workbook.GetIdOfPart(sheet), SheetId = 1, Name = "Demandes" }));
        _sheet = OpenXmlWriter.Create(sheet);
        _sheet.WriteStartElement(new Worksheet());
        _sheet.WriteStartElement(new SheetData());
    }

    public void Write(IReadOnlyList<object?> cells)
    {
        _sheet.WriteStartElement(new Row());
        foreach (var cell in cells) _sheet.WriteElement(CellOf(cell, _begun ? Plain : Head));
        _sheet.WriteEndElement();
        _begun = true;
    }

    public void Dispose()
    {
        _sheet.WriteEndElement();
        _sheet.WriteEndElement();
        _sheet.Dispose();
        _book.Dispose();
    }

    private static Cell CellOf(object? value, uint style) => value switch
    {
        null => new(),
        DateTime moment => Number(moment.ToOADate(), Moment),
        DateOnly day => Number(day.ToDateTime(TimeOnly.MinValue).ToOADate(), Day),
        decimal number => Number((double)number, Plain),
        _ => new(new InlineString(new Text(Shortened(FormulaGuard.Of(Convert.ToString(value, CultureInfo.InvariantCulture)))) { Space = SpaceProcessingModeValues.Preserve }))
        {
            DataType = CellValues.InlineString,
            StyleIndex = style,
        },
    };

    private static Cell Number(double value, uint style) =>
        new(new CellValue(value.ToString("R", CultureInfo.InvariantCulture))) { DataType = CellValues.Number, StyleIndex = style };

    private static string Shortened(string text) => text.Length <= LongestCell ? text : text[..LongestCell];

    private static Stylesheet Styles() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "yyyy\\-mm\\-dd" }, new NumberingFormat { NumberFormatId = 165, FormatCode = "yyyy\\-mm\\-dd\\ hh:mm" }),
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 164, ApplyNumberFormat = true }, new CellFormat { NumberFormatId = 165, ApplyNumberFormat = true }, new CellFormat { FontId = 1, ApplyFont = true }));
}
