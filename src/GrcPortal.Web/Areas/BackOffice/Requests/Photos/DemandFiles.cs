using GrcPortal.Core.Requests;
using GrcPortal.Web.Areas.BackOffice.Interventions;
using GrcPortal.Web.Shared.Uploads;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Areas.BackOffice.Requests;

/// <summary>Where an agent finds the files of a demand, and the photos of the work that served it.</summary>
internal static class DemandFiles
{
    public static List<Glimpse> Glimpses(this ServiceRequest request, IEnumerable<Attachment> files, IUrlHelper url, IStringLocalizer<UploadsText> texts) =>
        [.. files.Select((file, i) => Of(url.Content($"~/agents/demandes/{request.Id}/photos/{file.Id}"), file, file.Name ?? texts["Unnamed", i + 1]))];

    public static List<Glimpse> AfterWork(Guid interventionId, IEnumerable<Attachment> photos, IUrlHelper url, IStringLocalizer<UploadsText> texts, IStringLocalizer<InterventionsText> words) =>
        [.. photos.Select((photo, i) => Of(url.Content($"~/agents/interventions/{interventionId}/photos/{photo.Id}"), photo, photo.Name ?? texts["Unnamed", i + 1]) with
        {
            Alt = words["After.Photo", i + 1],
        })];

    private static Glimpse Of(string path, Attachment file, string name) => new(file, path, name) { Small = $"{path}?taille=320", Large = $"{path}?taille=1600" };
}
