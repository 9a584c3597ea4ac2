namespace GrcPortal.Core.Places;

/// <summary>Which column is where: their order is free, columns we do not know are left alone, and 1.4 is told by its id_ban columns.</summary>
internal sealed record BalHeader(BalFormat Format, int Columns, int Key, int Street, int Number, int Suffix, int Position, int CommuneCode, int CommuneName, int Lon, int Lat, int Certified)
{
    private static readonly string[] Needed = ["cle_interop", "voie_nom", "numero", "commune_insee", "commune_nom", "long", "lat"];

    /// <summary>Problems name the column that is missing or twice there; without any there is a header.</summary>
    public static (BalHeader? Header, IReadOnlyList<ImportProblem> Problems) Of(IReadOnlyList<string> names)
    {
        List<string> columns = [.. names.Select(name => name.Trim().ToLowerInvariant())];
        List<ImportProblem> problems =
        [
            .. Needed.Where(name => !columns.Contains(name)).Select(name => new ImportProblem(1, name, BalProblem.MissingColumn)),
            .. Needed.Where(name => columns.Count(column => column == name) > 1).Select(name => new ImportProblem(1, name, BalProblem.DuplicateColumn)),
        ];
        if (problems.Count > 0) return (null, problems);

        var format = columns.Contains("id_ban_adresse") ? BalFormat.V14 : BalFormat.V13;
        return (new(format, columns.Count, At("cle_interop"), At("voie_nom"), At("numero"), At("suffixe"), At("position"),
            At("commune_insee"), At("commune_nom"), At("long"), At("lat"), At("certification_commune")), problems);

        int At(string name) => columns.IndexOf(name);
    }
}
