using GrcPortal.Web.TagHelpers;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Shared.Places;

/// <summary>Marks the texts of a field where an address is typed.</summary>
public sealed class TypedPlaceText;

internal static class TypedPlaceWords
{
    /// <summary>The addresses offered for what was typed, and what was typed.</summary>
    public static IReadOnlyList<ChoiceItem> ChoicesOf(this IStringLocalizer<TypedPlaceText> words, IReadOnlyList<string> offered, string? typed) =>
        [.. offered.Select(choice => new ChoiceItem(choice, choice)), new(words["Choice.Mine"], SettlePlace.AsTyped, typed)];
}
