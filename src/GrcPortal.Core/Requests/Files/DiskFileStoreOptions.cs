namespace GrcPortal.Core.Requests.Files;

public sealed class DiskFileStoreOptions
{
    public required string Root { get; set; }

    /// <summary>Uploads stop when less than this is free: the database may share the disk and must not starve. By default 2 GB, or a twentieth of a small disk.</summary>
    public long? FreeSpaceFloor { get; set; }
}
