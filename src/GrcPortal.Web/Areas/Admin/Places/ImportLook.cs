using GrcPortal.Core.Places;
using GrcPortal.Web.TagHelpers;

namespace GrcPortal.Web.Areas.Admin.Places;

internal static class ImportLook
{
    public static StatusHue HueOf(ImportState state) => state switch
    {
        ImportState.Waiting => StatusHue.Waiting,
        ImportState.Loading => StatusHue.Progress,
        ImportState.Live => StatusHue.Done,
        ImportState.Failed => StatusHue.Refused,
        _ => StatusHue.Ended,
    };
}
