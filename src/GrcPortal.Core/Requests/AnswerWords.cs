using Microsoft.Extensions.Localization;

namespace GrcPortal.Core.Requests;

/// <summary>What a citizen is told of an answer that is awaited: by when, and what comes of it otherwise. The letter and the page say the same.</summary>
public static class AnswerWords
{
    public static string Say(this IStringLocalizer<RequestsText> words, DateOnly by, WithoutAnswer? otherwise) =>
        words[$"{nameof(WithoutAnswer)}.{otherwise ?? WithoutAnswer.GoOn}.Told", FirstOfMonth.InLetters(by)];
}
