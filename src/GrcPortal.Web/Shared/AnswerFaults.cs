using System.Globalization;
using GrcPortal.Core.Catalogue;
using GrcPortal.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Shared;

/// <summary>Says what is wrong with answers, beside their fields; what the form does not ask is said once, without repeating it.</summary>
internal static class AnswerFaults
{
    public static void AddAnswerFaults(this ModelStateDictionary state, IEnumerable<AnswerFault> faults, IStringLocalizer<ValidationText> texts, DateOnly today)
    {
        foreach (var fault in faults) state.TryAddModelError(fault.Field is null ? "" : PostedAnswers.Prefix + fault.Key, Say(fault, texts, today));
    }

    private static string Say(AnswerFault fault, IStringLocalizer<ValidationText> texts, DateOnly today) => (fault.Rule, fault.Field) switch
    {
        (AnswerRule.TooLong, { } field) => texts["Answer.TooLong", "", field.Max ?? (field.Type is FieldType.LongText ? ReadAnswers.LongestText : ReadAnswers.LongestLine)],
        (AnswerRule.TooShort or AnswerRule.TooMany, { } field) => texts[$"Answer.{fault.Rule}", field.Min ?? 0, field.Max ?? 0],
        (AnswerRule.OutOfRange, { Type: FieldType.Date } field) => texts["Answer.OutOfRange", Day(field.Days(today).First), Day(field.Days(today).Last)],
        (AnswerRule.OutOfRange, { } field) => texts["Answer.OutOfRange", field.Min ?? 0, field.Max ?? int.MaxValue],
        (AnswerRule.Required, { Type: FieldType.Text or FieldType.LongText or FieldType.Address or FieldType.Number or FieldType.Date }) => texts["Required"],
        _ => texts[$"Answer.{fault.Rule}"],
    };

    private static string Day(DateOnly day) => day.ToString("d", CultureInfo.CurrentCulture);
}
