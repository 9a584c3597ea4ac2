namespace GrcPortal.Core.Places;

/// <summary>Where map tiles come from: https, a plain host, and the three figures of a tile. Its origin goes into a header as it is.</summary>
public sealed record TileAddress
{
    private static readonly string[] Figures = ["{z}", "{x}", "{y}"];

    private TileAddress(string template, string origin) => (Template, Origin) = (template, origin);

    public string Template { get; }

    /// <summary>https://tiles.example.org</summary>
    public string Origin { get; }

    public static TileAddress? Parse(string? text)
    {
        if (text is null || text.Any(letter => letter is <= ' ' or > '~' or '"' or '\'' or ';' or ',' or '\\' or '<' or '>' or '`')) return null;
        if (!Figures.All(figure => text.Contains(figure, StringComparison.Ordinal))) return null;
        var example = Figures.Aggregate(text, (address, figure) => address.Replace(figure, "0", StringComparison.Ordinal));
        if (example.AsSpan().ContainsAny('{', '}') || !Uri.TryCreate(example, UriKind.Absolute, out var uri)) return null;
        if (uri.Scheme != Uri.UriSchemeHttps || uri.UserInfo.Length > 0 || uri.HostNameType is not UriHostNameType.Dns || !uri.Host.Contains('.', StringComparison.Ordinal)) return null;
        if (!text.StartsWith($"https://{uri.Authority}/", StringComparison.OrdinalIgnoreCase)) return null;   // the figures are not in the host
        return new(text, $"https://{uri.Authority}");
    }
}
