using GrcPortal.Core.Catalogue;

namespace GrcPortal.Web.Areas.Admin.Forms.Questions;

/// <summary>Where a fault of a question is mended.</summary>
internal static class FaultyField
{
    public static string Of(DefinitionRule rule) => rule switch
    {
        DefinitionRule.TooFewOptions or DefinitionRule.TooManyOptions or DefinitionRule.BadOptionKey or DefinitionRule.NoOptionLabel or DefinitionRule.OptionKeyTwice
            or DefinitionRule.OptionsWithoutChoice => nameof(QuestionForm.Options),
        DefinitionRule.StopMissing or DefinitionRule.StopUnknownAnswer => nameof(QuestionForm.StopWhen),
        DefinitionRule.StopWithoutWords => nameof(QuestionForm.StopWords),
        DefinitionRule.StopPhone => nameof(QuestionForm.StopPhone),
        DefinitionRule.LimitsCrossed or DefinitionRule.LimitTooHigh => nameof(QuestionForm.Max),
        DefinitionRule.NoPurpose => nameof(QuestionForm.Purpose),
        DefinitionRule.NoLegalBasis => nameof(QuestionForm.LegalBasis),
        _ => nameof(QuestionForm.Label),
    };
}
