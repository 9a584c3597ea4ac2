using System.ComponentModel.DataAnnotations;
using GrcPortal.Core.Places;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Shared;
using GrcPortal.Web.Shared.Maps;
using GrcPortal.Web.Shared.Places;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace GrcPortal.Web.Areas.Portal.Filing;

public sealed class PlaceForm
{
    [StringLength(200)]
    public string? Address { get; set => field = TidyText.Of(value); }

    [StringLength(500), DataType(DataType.MultilineText)]
    public string? PlaceDetails { get; set => field = TidyText.Of(value); }

    /// <summary>Put on the map, found by the telephone, or that of a suggested address.</summary>
    [StringLength(40)]
    public string? Point { get; set; }

    /// <summary>Which of the addresses offered for what was typed.</summary>
    [StringLength(300)]
    public string? Choice { get; set; }

    [BindNever, ValidateNever]
    public IReadOnlyList<string> Choices { get; set; } = [];

    [BindNever, ValidateNever]
    public bool IsOutside { get; set; }

    [BindNever, ValidateNever]
    public MapGround? Map { get; set; }

    public TypedPlace Typed => new(Address, Point, Choice);

    public static PlaceForm Of(Draft? draft) => new()
    {
        Address = draft?.Address,
        PlaceDetails = draft?.PlaceDetails,
        Point = GeoPoint.Of(draft?.Lat, draft?.Lon)?.ToString(),
    };
}
