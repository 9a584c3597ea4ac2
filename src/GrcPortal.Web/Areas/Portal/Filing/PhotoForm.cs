namespace GrcPortal.Web.Areas.Portal.Filing;

public sealed class PhotoForm
{
    public IFormFile? Photo { get; set; }
}
