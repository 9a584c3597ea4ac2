using System.ComponentModel.DataAnnotations;
using GrcPortal.Core.Notifications;
using GrcPortal.Web.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace GrcPortal.Web.Areas.Admin.Messages;

public sealed class WordingForm
{
    [Required(ErrorMessage = "Required.Subject"), StringLength(WordingRules.LongestSubject)]
    public string Subject { get; set => field = TidyText.Of(value) ?? ""; } = "";

    [Required(ErrorMessage = "Required.Body"), StringLength(WordingRules.LongestBody)]
    public string Body { get; set => field = TidyText.Of(value) ?? ""; } = "";

    /// <summary>The last version its writer saw: who comes second is told.</summary>
    public int Seen { get; set; }

    [BindNever, ValidateNever]
    public WordingPage Page { get; set; } = null!;
}

/// <summary>What stands around the form: the text, its versions, how it would read.</summary>
public sealed record WordingPage(NotificationText Text, string Language, IReadOnlyList<WordingVersion> Versions)
{
    public string Path => $"/administration/messages/{MessageSlugs.Of(Text)}/{Language}";

    public bool IsBuiltIn => !Versions.Any(version => version.IsCurrent);

    public int Last => Versions.Count is 0 ? 0 : Versions.Max(version => version.Number);

    public WordingPreview? Preview { get; init; }
}

public sealed record WordingVersion(int Number, DateTimeOffset PublishedAt, string? Author, bool IsCurrent);

public sealed record WordingRow(NotificationText Text, IReadOnlyList<(string Language, int? Own)> Languages);
