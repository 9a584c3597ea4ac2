using System.Globalization;
using System.Runtime.CompilerServices;
using CsvHelper;

namespace GrcPortal.Core.Places;

/// <summary>
/// Reads a Base Adresse Locale (1.3 and 1.4: CSV with semicolons, UTF-8) line by line. Whatever the file holds, a bad line is
/// a problem with its line and column, never an exception; Lambert x and y are left alone, longitude and latitude are used.
/// </summary>
public sealed class BalReader
{
    public const int MostLines = 1_000_000;
    private const int MostName = 120, MostKey = 60;
    private const char Unreadable = '\uFFFD';   // what the decoder makes of bytes that are not UTF-8

    private static readonly CsvReaderOptions Quoted = new() { Separator = ';', HasHeader = false };
    private readonly HashSet<string> _keys = new(StringComparer.OrdinalIgnoreCase), _positions = new(StringComparer.OrdinalIgnoreCase);
    private BalHeader? _header;

    /// <summary>Told by the header, once it was read.</summary>
    public BalFormat? Format => _header?.Format;

    public async IAsyncEnumerable<BalLine> ReadAsync(Stream file, [EnumeratorCancellation] CancellationToken ct)
    {
        var number = 0;
        await foreach (var line in BalLines.ReadAsync(file, ct))
        {
            number++;
            if (_header is null)
            {
                foreach (var problem in Head(line)) yield return new(1, null, problem);
                if (_header is null) yield break;
                continue;
            }
            if (line is not null && string.IsNullOrWhiteSpace(line)) continue;
            if (number > MostLines)
            {
                yield return new(number, null, new(number, null, BalProblem.TooManyLines));
                yield break;
            }
            yield return Read(number, line);
        }
        if (_header is null && number is 0) yield return new(1, null, new(1, null, BalProblem.Empty));
    }

    private IReadOnlyList<ImportProblem> Head(string? line)
    {
        if (line is null || line.Contains(Unreadable) || line.Contains('\0')) return [new(1, null, BalProblem.Encoding)];
        var (header, problems) = BalHeader.Of(Fields(line) ?? []);
        _header = header;
        return problems;
    }

    private BalLine Read(int number, string? line)
    {
        if (line is null) return Refused(null, BalProblem.LineTooLong);
        if (line.Contains(Unreadable) || line.Contains('\0')) return Refused(null, BalProblem.Encoding);
        if (Fields(line) is not { } fields) return Refused(null, BalProblem.Quotes);
        if (fields.Length != _header!.Columns) return Refused(null, BalProblem.FieldCount);

        var (key, street, code, commune) = (Field(_header.Key), Field(_header.Street), Field(_header.CommuneCode), Field(_header.CommuneName));
        foreach (var (name, value, most) in ((string, string, int)[])[("cle_interop", key, MostKey), ("voie_nom", street, MostName), ("commune_insee", code, 5), ("commune_nom", commune, MostName)])
        {
            if (value.Length is 0) return Refused(name, BalProblem.Missing);
            if (value.Length > most) return Refused(name, BalProblem.TooLong);
        }
        if (Field(_header.Number) is { Length: 0 }) return Refused("numero", BalProblem.Missing);
        if (!int.TryParse(Field(_header.Number), NumberStyles.None, CultureInfo.InvariantCulture, out var house)) return Refused("numero", BalProblem.NotANumber);
        if (house > BalAddress.NoNumber) return Refused("numero", BalProblem.OutOfRange);
        var suffix = Field(_header.Suffix);
        if (suffix.Length > 10) return Refused("suffixe", BalProblem.TooLong);
        if (Degrees(_header.Lon, "long", 180, out var lon) is { } badLon) return badLon;
        if (Degrees(_header.Lat, "lat", 90, out var lat) is { } badLat) return badLat;

        // An address may have several positions, one a line; the same one twice is a mistake.
        if (!_positions.Add($"{key}|{Field(_header.Position)}")) return Refused("cle_interop", BalProblem.DuplicateKey);
        if (!_keys.Add(key)) return new(number, null, null);
        return new(number, new(key, street, code, commune, house is BalAddress.NoNumber ? null : house,
            suffix.Length is 0 ? null : suffix.ToLowerInvariant(), new(lat, lon), Field(_header.Certified) is "1"), null);

        string Field(int at) => at < 0 ? "" : fields[at].Trim();

        BalLine Refused(string? column, string code) => new(number, null, new(number, column, code));

        BalLine? Degrees(int at, string column, double most, out double degrees)
        {
            degrees = 0;
            if (Field(at).Length is 0) return Refused(column, BalProblem.Missing);
            if (!double.TryParse(Field(at), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out degrees) || !double.IsFinite(degrees)) return Refused(column, BalProblem.NotANumber);
            return Math.Abs(degrees) > most || degrees is 0 ? Refused(column, BalProblem.OutOfRange) : null;
        }
    }

    /// <summary>Null when quotes do not close on their line. Nearly no line has any: those are not worth a parser.</summary>
    private static string[]? Fields(string line)
    {
        if (!line.Contains('"')) return line.Split(';');
        if (line.Count(letter => letter is '"') % 2 is 1) return null;
        using var parser = CsvReader.FromText(line, Quoted);
        return parser.Read() ? parser.Current.ToArray() : null;
    }
}
