namespace GrcPortal.Core.Requests.Files;

/// <summary>How making the smaller sizes went. The photo itself is kept and shown in every case.</summary>
public enum ThumbnailOutcome
{
    Made,

    /// <summary>The picture cannot be decoded: trying again changes nothing.</summary>
    Unreadable,

    /// <summary>The child died or met one of its limits (memory, processor, size, time).</summary>
    Stopped,

    /// <summary>No libvips on this machine.</summary>
    Unavailable,

    /// <summary>The photo is no longer there (deleted or anonymised meanwhile).</summary>
    Gone,
}
