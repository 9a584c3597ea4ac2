using GrcPortal.Core.Places;

namespace GrcPortal.Web.Shared.Places;

/// <summary>An address as the script of a field takes it.</summary>
public sealed record OfferedAddress(string Label, string Point);

internal static class OfferedAddresses
{
    private const int Most = 7;

    public static async Task<IEnumerable<OfferedAddress>> OfferAsync(this FindAddresses find, string? typed, CancellationToken ct) =>
        (await find.SuggestAsync(typed, Most, ct)).Select(found => new OfferedAddress(found.Label, found.At.ToString()));
}
