using GrcPortal.Core.Requests;
using GrcPortal.Web.Shared.Uploads;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.Portal.Filing;

/// <summary>Where the browser that writes a draft finds its files.</summary>
internal static class DraftFiles
{
    public static List<Glimpse> Glimpses(this FilingDraft filing, IEnumerable<Attachment> files, IUrlHelper url, IStringLocalizer<UploadsText> texts) =>
        [.. files.Select((file, i) => new Glimpse(file, url.Content(filing.PathOf($"photo/{file.Id}/apercu")), file.Name ?? texts["Unnamed", i + 1]))];
}
