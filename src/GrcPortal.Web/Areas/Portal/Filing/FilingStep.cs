using GrcPortal.Core.Requests;

namespace GrcPortal.Web.Areas.Portal.Filing;

/// <summary>One question of the filing, in its order, with the last segment of its address.</summary>
public sealed record FilingStep(int Rank, string Segment, DraftSteps Answers)
{
    public static readonly FilingStep Place = new(1, "lieu", DraftSteps.Place);
    public static readonly FilingStep Description = new(2, "description", DraftSteps.Description);
    public static readonly FilingStep Photo = new(3, "photo", DraftSteps.Photo);
    public static readonly FilingStep Requester = new(4, "vous", DraftSteps.Requester);
    public static readonly FilingStep Check = new(5, "verification", DraftSteps.None);

    public static readonly IReadOnlyList<FilingStep> All = [Place, Description, Photo, Requester, Check];

    /// <summary>The first question without answer; the check when there is none left.</summary>
    public static FilingStep After(DraftSteps answered) => All.First(step => !answered.HasFlag(step.Answers) || step == Check);

    public FilingStep? Before => Rank is 1 ? null : All[Rank - 2];
}
