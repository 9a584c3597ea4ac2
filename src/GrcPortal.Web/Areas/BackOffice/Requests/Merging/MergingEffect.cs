using GrcPortal.Core.Requests;

namespace GrcPortal.Web.Areas.BackOffice.Requests.Merging;

/// <summary>What a merge would do, before it is done.</summary>
public sealed record MergingEffect(MergePair Pair, uint OtherVersion, MergeFault? Fault, DateOnly Day)
{
    private const int FewWords = 280;

    public IEnumerable<(string Key, ServiceRequest Request, string Category, DateOnly Day)> Sides =>
        [("Ends", Pair.Source, Pair.SourceType.Name, Day), ("Stays", Pair.Target, Pair.TargetType.Name, Day)];

    /// <summary>Enough to see whether they speak of the same thing.</summary>
    public static string? FirstWords(ServiceRequest request) =>
        request.Description is { Length: > FewWords } words ? $"{words[..FewWords].TrimEnd()}…" : request.Description;
}
