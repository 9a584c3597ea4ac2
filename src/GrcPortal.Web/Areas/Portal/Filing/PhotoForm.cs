namespace GrcPortal.Web.Areas.Portal.Filing;

public sealed class PhotoForm
{
    public IReadOnlyList<IFormFile> Files { get; set; } = [];
}

/// <summary>Where a photo said it was taken, said back by the page that asked.</summary>
public sealed class PhotoPlaceForm
{
    public string? At { get; set; }
}
