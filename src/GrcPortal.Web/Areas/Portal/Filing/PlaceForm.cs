using System.ComponentModel.DataAnnotations;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Shared;

namespace GrcPortal.Web.Areas.Portal.Filing;

public sealed class PlaceForm
{
    [StringLength(200)]
    public string? Address { get; set => field = TidyText.Of(value); }

    [StringLength(500), DataType(DataType.MultilineText)]
    public string? PlaceDetails { get; set => field = TidyText.Of(value); }

    public static PlaceForm Of(Draft? draft) => new() { Address = draft?.Address, PlaceDetails = draft?.PlaceDetails };
}
