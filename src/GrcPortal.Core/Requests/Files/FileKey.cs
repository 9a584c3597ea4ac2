using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace GrcPortal.Core.Requests.Files;

/// <summary>
/// Where a file lies: tenant/month/id, with a size for the smaller copies of a photo. Made by us from numbers only,
/// so that no name a visitor typed can ever lead anywhere.
/// </summary>
public sealed partial record FileKey
{
    private FileKey(int tenantId, int month, Guid id, int? size) => (TenantId, Month, Id, Size) = (tenantId, month, id, size);

    public int TenantId { get; }

    /// <summary>Year and month together: 202611.</summary>
    public int Month { get; }

    public Guid Id { get; }

    /// <summary>Longest side of a smaller copy; null for the file as it was taken.</summary>
    public int? Size { get; }

    public static FileKey New(int tenantId, DateTimeOffset at)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(tenantId);
        return new(tenantId, at.UtcDateTime.Year * 100 + at.UtcDateTime.Month, Guid.CreateVersion7(at), null);
    }

    public FileKey Original => Size is null ? this : new(TenantId, Month, Id, null);

    public FileKey Smaller(int size) => new(TenantId, Month, Id, size);

    public static bool TryParse(string? text, [NotNullWhen(true)] out FileKey? key)
    {
        key = null;
        if (text is null || Shape().Match(text) is not { Success: true } match) return false;
        if (!int.TryParse(match.Groups["tenant"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var tenant)) return false;
        int? size = match.Groups["size"] is { Success: true } found ? int.Parse(found.ValueSpan, CultureInfo.InvariantCulture) : null;
        key = new(tenant, int.Parse(match.Groups["month"].ValueSpan, CultureInfo.InvariantCulture), Guid.ParseExact(match.Groups["id"].ValueSpan, "N"), size);
        return true;
    }

    public static FileKey Parse(string text) => TryParse(text, out var key) ? key : throw new FormatException("Not a file key.");

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{TenantId}/{Month}/{Id:N}{(Size is { } size ? $".{size}.jpg" : "")}");

    [GeneratedRegex(@"\A(?<tenant>0|[1-9][0-9]{0,9})/(?<month>[0-9]{4}(0[1-9]|1[0-2]))/(?<id>[0-9a-f]{32})(\.(?<size>[1-9][0-9]{1,4})\.jpg)?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();
}
