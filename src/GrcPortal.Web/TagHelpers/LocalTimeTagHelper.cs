using System.Globalization;
using GrcPortal.Web.Shared;
using GrcPortal.Web.Texts;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.TagHelpers;

public enum TimeForm
{
    Moment,
    Date,
    Relative,

    /// <summary>With its day of the week, to be checked on a calendar.</summary>
    Weekday,
}

/// <summary>A moment in the authority's zone, or a day; the relative form keeps the exact one in its title.</summary>
[HtmlTargetElement("local-time", TagStructure = TagStructure.WithoutEndTag)]
public sealed class LocalTimeTagHelper(PageFrame frame, TimeProvider clock, IStringLocalizer<SharedText> texts) : TagHelper
{
    private readonly TimeWords _words = new(texts);

    public DateTimeOffset? Value { get; set; }

    public DateOnly? Day { get; set; }

    public TimeForm As { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Value is null && Day is null)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (Value is { } moment)
            Write(output, moment);
        else
            Write(output, Day!.Value);
    }

    private void Write(TagHelperOutput output, DateTimeOffset moment)
    {
        var local = TimeZoneInfo.ConvertTime(moment, frame.Zone);
        var day = DateOnly.FromDateTime(local.DateTime);
        output.Attributes.SetAttribute("datetime", local.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
        if (As == TimeForm.Relative)
            output.Attributes.SetAttribute("title", _words.Moment(local.DateTime));
        output.Content.SetContent(As switch
        {
            TimeForm.Relative => _words.Since(clock.GetUtcNow() - moment, day, Today),
            TimeForm.Date => _words.Date(day),
            TimeForm.Weekday => _words.Weekday(day, _words.Moment(local.DateTime)),
            _ => _words.Moment(local.DateTime),
        });
    }

    private void Write(TagHelperOutput output, DateOnly day)
    {
        output.Attributes.SetAttribute("datetime", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (As == TimeForm.Relative)
            output.Attributes.SetAttribute("title", _words.Date(day));
        output.Content.SetContent(As switch
        {
            TimeForm.Relative => _words.Day(day, Today),
            TimeForm.Weekday => _words.Weekday(day, _words.Date(day)),
            _ => _words.Date(day),
        });
    }

    private DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), frame.Zone).DateTime);
}
