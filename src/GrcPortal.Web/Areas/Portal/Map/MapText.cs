namespace GrcPortal.Web.Areas.Portal.Map;

/// <summary>Marks the texts of the public map.</summary>
public sealed class MapText;
