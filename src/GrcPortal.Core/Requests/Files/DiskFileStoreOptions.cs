namespace GrcPortal.Core.Requests.Files;

public sealed class DiskFileStoreOptions
{
    public required string Root { get; set; }

    /// <summary>Uploads stop when less than this is free: the database may share the disk and must not starve.</summary>
    public long FreeSpaceFloor { get; set; } = 2L << 30;
}
