using System.Globalization;
using GrcPortal.Web.Shared;
using GrcPortal.Web.TagHelpers;
using GrcPortal.Web.Texts;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.BackOffice.Requests;

/// <summary>How long a demand still has, how late it is, or since when it is over.</summary>
[HtmlTargetElement("due-words", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DueTagHelper(PageFrame frame, TimeProvider clock, IStringLocalizer<BackOfficeText> texts, IStringLocalizer<SharedText> shared) : TagHelper
{
    public required Due Of { get; set; }

    /// <summary>In a list: in as few words as a column has room for.</summary>
    public bool Listed { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Of.IsOpen)
        {
            output.TagName = null;
            output.Content.SetContent(!Of.IsAsked ? texts[Of.Key, Of.Days]
                : Listed ? texts["Due.AnswerBy.Listed", Of.AnswerBy!.Value.ToString("d MMM", CultureInfo.CurrentCulture)]
                : texts[Of.Key, Day(Of.AnswerBy!.Value)]);
            if (!Listed && Of.SilentSince is { } since) output.Content.Append(texts["Due.SilentSince", Day(since)]);
            return;
        }
        new LocalTimeTagHelper(frame, clock, shared) { Value = Of.EndedAt ?? Of.ResolvedAt, As = TimeForm.Relative }.Process(context, output);
        output.PreElement.SetContent($"{texts[Of.EndedAt is null ? "Due.Resolved" : "Due.Ended"].Value} ");
    }

    private string Day(DateOnly day) => new TimeWords(shared).Date(day);
}
