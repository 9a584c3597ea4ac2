using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Areas.Portal.Catalogue;

namespace GrcPortal.Web.Areas.Portal.Filing;

/// <summary>What one visit to a step works on: the category, the draft's id (there is no row before the first POST) and the id as the form carries it.</summary>
public sealed record FilingDraft(Category Category, Guid Id, string Token, Draft? Draft, FilingState State)
{
    /// <summary>The questions as this draft meets them: those it answered, else those of today.</summary>
    public FormVersion? Form { get; init; }

    public IReadOnlyList<Attachment> Files => [.. Draft?.Attachments.OrderBy(file => file.Id) ?? Enumerable.Empty<Attachment>()];

    public IReadOnlyList<FilingStep> Steps => FilingStep.Of(Category.Place, Form?.Definition);

    /// <summary>The first step without answer; the check when there is none left.</summary>
    public FilingStep Next => Steps.First(step => Draft is null || !Draft.Answered.HasFlag(step.Answers) || step == FilingStep.Check);

    public int RankOf(FilingStep step) => 1 + Steps.TakeWhile(other => other != step).Count();

    public FilingStep? Before(FilingStep step) => Steps.TakeWhile(other => other != step).LastOrDefault();

    public string PathOf(FilingStep step) => PathOf(step.Segment);

    public string PathOf(string segment) => CategoryAddress.Of(Category.Slug, segment);
}

public enum FilingState
{
    /// <summary>It can be written on.</summary>
    Open,

    /// <summary>It is a demand already.</summary>
    Submitted,

    /// <summary>The posted id is not one we gave for this form here.</summary>
    Unknown,
}
