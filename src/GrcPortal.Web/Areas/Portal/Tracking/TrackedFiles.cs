using GrcPortal.Core.Requests;
using GrcPortal.Web.Shared.Uploads;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.Portal.Tracking;

/// <summary>Where a citizen finds the files of his demand.</summary>
internal static class TrackedFiles
{
    public static List<Glimpse> Glimpses(string path, IEnumerable<Attachment> files, IStringLocalizer<UploadsText> texts, string? alt = null) =>
        [.. files.Select((file, i) => new Glimpse(file, $"{path}/photo/{file.Id}/originale", file.Name ?? texts["Unnamed", i + 1])
            { Alt = alt, Small = $"{path}/photo/{file.Id}/vignette", Large = $"{path}/photo/{file.Id}" })];
}
