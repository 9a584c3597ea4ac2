using System.Text;
using GrcPortal.Core.Data.Demo;
using GrcPortal.Core.Places;

namespace GrcPortal.Core.Tests.Places;

public sealed class BalReaderTests
{
    private const string V13 = "uid_adresse;cle_interop;commune_insee;commune_nom;voie_nom;lieudit_complement_nom;numero;suffixe;position;x;y;long;lat;source;date_der_maj;certification_commune";
    private const string V14 = "id_ban_commune;id_ban_toponyme;id_ban_adresse;cle_interop;commune_insee;commune_nom;voie_nom;numero;suffixe;position;x;y;long;lat;certification_commune";

    [Fact]
    public async Task Reads_1_3_by_the_names_of_its_columns_and_leaves_Lambert_alone()
    {
        var (format, lines) = await ReadAsync(V13, ";99001_0010_00012_bis;99001;Montclair;Rue des Lices;;12;BIS;entrée;652469.02;6862035.26;2.5147;46.9312;commune;2026-01-01;1");

        Assert.Equal(BalFormat.V13, format);
        var address = Assert.Single(lines).Address!;
        Assert.Equal((12, "bis", "Rue des Lices", "99001", true), (address.Number, address.Suffix, address.Street, address.CommuneCode, address.Certified));
        Assert.Equal(new GeoPoint(46.9312, 2.5147), address.At);
    }

    [Fact]
    public async Task Tells_1_4_by_its_columns_and_takes_a_byte_order_mark()
    {
        var (format, lines) = await ReadAsync("\uFEFF" + V14, "a;b;c;99001_0010_00001;99001;Montclair;Rue des Lices;1;;entrée;;;2.5;46.9;0");

        Assert.Equal(BalFormat.V14, format);
        Assert.False(Assert.Single(lines).Address!.Certified);
    }

    [Fact]
    public async Task A_place_without_number_is_one_and_another_position_of_an_address_is_not_another_address()
    {
        var (_, lines) = await ReadAsync(V13,
            Line(key: "99001_9000_99999", number: "99999"), Line(position: "entrée"), Line(position: "bâtiment"));

        Assert.Null(lines[0].Address!.Number);
        Assert.NotNull(lines[1].Address);
        Assert.Equal((null, null), (lines[2].Address, lines[2].Problem));
    }

    [Theory]
    [InlineData("cle_interop", BalProblem.Missing, "", "12", "2.5", "46.9")]
    [InlineData("numero", BalProblem.Missing, "k", "", "2.5", "46.9")]
    [InlineData("numero", BalProblem.NotANumber, "k", "douze", "2.5", "46.9")]
    [InlineData("numero", BalProblem.NotANumber, "k", "-3", "2.5", "46.9")]
    [InlineData("numero", BalProblem.OutOfRange, "k", "123456", "2.5", "46.9")]
    [InlineData("long", BalProblem.Missing, "k", "12", "", "46.9")]
    [InlineData("long", BalProblem.NotANumber, "k", "12", "2,5", "46.9")]
    [InlineData("long", BalProblem.OutOfRange, "k", "12", "652469.02", "6862035.26")]
    [InlineData("lat", BalProblem.OutOfRange, "k", "12", "2.5", "460.9")]
    [InlineData("lat", BalProblem.NotANumber, "k", "12", "2.5", "NaN")]
    [InlineData("lat", BalProblem.OutOfRange, "k", "12", "2.5", "0")]
    public async Task A_bad_line_is_told_with_its_column_and_the_next_one_is_read(string column, string code, string key, string number, string lon, string lat)
    {
        var (_, lines) = await ReadAsync(V13, Line(key: key, number: number, lon: lon, lat: lat), Line(key: "good"));

        Assert.Equal(new ImportProblem(2, column, code), lines[0].Problem);
        Assert.Equal("good", lines[1].Address!.InteropKey);
    }

    [Fact]
    public async Task The_same_address_twice_is_told_at_the_second()
    {
        var (_, lines) = await ReadAsync(V13, Line(), Line());

        Assert.Equal(new ImportProblem(3, "cle_interop", BalProblem.DuplicateKey), lines[1].Problem);
    }

    [Fact]
    public async Task Every_missing_column_is_told_and_nothing_else_is_read()
    {
        var (format, lines) = await ReadAsync("cle_interop;voie_nom;numero;suffixe;long", "a;b;1;;2.5");

        Assert.Null(format);
        Assert.Equal(["commune_insee", "commune_nom", "lat"], lines.Select(line => line.Problem!.Column));
        Assert.All(lines, line => Assert.Equal(BalProblem.MissingColumn, line.Problem!.Code));
    }

    [Fact]
    public async Task Latin_1_is_told_line_by_line_and_UTF_16_at_once_when_it_has_no_mark()
    {
        var latin = await ReadBytesAsync(Encoding.Latin1.GetBytes($"{V13}\n{Line(street: "Rue de l'Église")}\n{Line(key: "plain", position: "")}\n"));
        Assert.Equal(new ImportProblem(2, null, BalProblem.Encoding), latin.Lines[0].Problem);
        Assert.NotNull(latin.Lines[1].Address);

        var wide = await ReadBytesAsync(Encoding.Unicode.GetBytes($"{V13}\n{Line()}\n"));
        Assert.Equal(new ImportProblem(1, null, BalProblem.Encoding), Assert.Single(wide.Lines).Problem);
    }

    [Fact]
    public async Task Quotes_are_read_and_one_that_never_closes_costs_its_line_only()
    {
        var (_, lines) = await ReadAsync(V13, Line(street: "\"Rue \"\"des\"\" Lices; haute\""), Line(key: "open", street: "\"Rue des Lices"), Line(key: "next"));

        Assert.Equal("Rue \"des\" Lices; haute", lines[0].Address!.Street);
        Assert.Equal(BalProblem.Quotes, lines[1].Problem!.Code);
        Assert.NotNull(lines[2].Address);
    }

    [Fact]
    public async Task A_line_without_end_is_skipped_and_too_few_fields_are_told()
    {
        var (_, lines) = await ReadAsync(V13, new string('x', 3_000_000), "a;b", Line());

        Assert.Equal(BalProblem.LineTooLong, lines[0].Problem!.Code);
        Assert.Equal(BalProblem.FieldCount, lines[1].Problem!.Code);
        Assert.NotNull(lines[2].Address);
    }

    [Fact]
    public async Task An_empty_file_is_told()
    {
        var (_, lines) = await ReadBytesAsync([]);

        Assert.Equal(BalProblem.Empty, Assert.Single(lines).Problem!.Code);
    }

    [Fact]
    public async Task Whatever_the_bytes_it_never_throws()
    {
        var random = new Random(7);
        var good = Encoding.UTF8.GetBytes($"{V13}\n{Line()}\n{Line(key: "other")}\n");
        for (var round = 0; round < 2_000; round++)
        {
            var bytes = (byte[])good.Clone();
            for (var hit = 0; hit < 1 + round % 12; hit++) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            await ReadBytesAsync(bytes);
        }
    }

    [Fact]
    public async Task An_invented_town_has_some_three_thousand_addresses_without_a_problem_and_is_always_the_same()
    {
        var (first, second) = (new MemoryStream(), new MemoryStream());
        InventedPlaces.Montclair.WriteAddresses(first);
        InventedPlaces.Montclair.WriteAddresses(second);
        Assert.Equal(first.ToArray(), second.ToArray());

        var (format, lines) = await ReadBytesAsync(first.ToArray());
        Assert.Equal(BalFormat.V14, format);
        Assert.DoesNotContain(lines, line => line.Problem is not null);
        Assert.InRange(lines.Count, 2_500, 4_000);
        Assert.Contains(lines, line => line.Address is { Street: "Rue des Tisserands", Number: 31 });
    }

    private static string Line(string key = "99001_0010_00012", string street = "Rue des Lices", string number = "12", string position = "entrée", string lon = "2.5", string lat = "46.9") =>
        $";{key};99001;Montclair;{street};;{number};;{position};;;{lon};{lat};commune;;1";

    private static Task<(BalFormat? Format, List<BalLine> Lines)> ReadAsync(params string[] lines) => ReadBytesAsync(Encoding.UTF8.GetBytes(string.Join("\r\n", lines)));

    private static async Task<(BalFormat? Format, List<BalLine> Lines)> ReadBytesAsync(byte[] bytes)
    {
        var reader = new BalReader();
        var lines = await reader.ReadAsync(new MemoryStream(bytes), default).ToListAsync();
        return (reader.Format, lines);
    }
}
