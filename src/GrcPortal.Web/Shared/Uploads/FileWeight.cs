using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Shared.Uploads;

/// <summary>How heavy a file is, as people say it.</summary>
internal static class FileWeight
{
    public static string Say(long bytes, IStringLocalizer<UploadsText> texts) =>
        bytes < 1_000_000 ? texts["Kilobytes", Math.Max(1, (bytes + 500) / 1000)] : texts["Megabytes", bytes / 1_000_000d];
}
