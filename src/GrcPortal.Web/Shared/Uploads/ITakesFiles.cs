namespace GrcPortal.Web.Shared.Uploads;

/// <summary>On a route whose form is read under a limit of its own.</summary>
public interface ITakesFiles;

public static class TakesFilesExtensions
{
    public static bool TakesFiles(this HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<ITakesFiles>() is not null;
}
