using GrcPortal.Core.Requests;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Shared;

/// <summary>On whose behalf someone asks, in words.</summary>
internal static class RequesterWords
{
    public static IReadOnlyList<SelectListItem> KindsOfRequester(this IStringLocalizer<RequestsText> words) =>
        [.. Enum.GetNames<RequesterKind>().Select(kind => new SelectListItem(words[$"RequesterKind.{kind}"], kind))];

    /// <summary>« Les Amis de l’Aure · RNA W991234567 »; null for a person.</summary>
    public static string? Said(RequesterKind kind, string? organisation, string? rna, string? siret) => kind is RequesterKind.Person ? null : string.Join(" · ",
        new[] { organisation, rna is null ? null : $"RNA {rna}", siret is null ? null : $"SIRET {Siret.Spoken(siret)}" }.OfType<string>());
}
