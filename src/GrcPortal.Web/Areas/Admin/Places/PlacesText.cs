namespace GrcPortal.Web.Areas.Admin.Places;

/// <summary>Marks the texts of addresses, sectors and maps.</summary>
public sealed class PlacesText;
