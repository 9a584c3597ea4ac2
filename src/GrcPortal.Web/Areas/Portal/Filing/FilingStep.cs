using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Requests;

namespace GrcPortal.Web.Areas.Portal.Filing;

/// <summary>One step of the filing, with the last segment of its address. The category's own questions come first, since danger does.</summary>
public sealed record FilingStep(string Segment, DraftSteps Answers)
{
    public static readonly FilingStep Questions = new("questions", DraftSteps.Questions);
    public static readonly FilingStep Place = new("lieu", DraftSteps.Place);
    public static readonly FilingStep Description = new("description", DraftSteps.Description);
    public static readonly FilingStep Photo = new("photo", DraftSteps.Photo);
    public static readonly FilingStep Requester = new("vous", DraftSteps.Requester);
    public static readonly FilingStep Check = new("verification", DraftSteps.None);

    private static readonly FilingStep[] All = [Questions, Place, Description, Photo, Requester, Check];

    /// <summary>The steps that a category asks for, in their order.</summary>
    public static IReadOnlyList<FilingStep> Of(PlaceRule place, FormDefinition? form) =>
        [.. All.Where(step => step == Questions ? form is { Fields.Count: > 0 } : step != Place || place is not PlaceRule.None)];
}
