using GrcPortal.Core.Requests.Files;
using GrcPortal.Core.Tenants;

namespace GrcPortal.Core.Requests;

/// <summary>A file of a draft, then of its demand. The bytes lie in the file store under <see cref="FileKey"/>, without any metadata.</summary>
public sealed class Attachment : ITenantOwned
{
    public int TenantId { get; private set; }
    public Guid Id { get; init; } = Ids.New();
    public Guid? DraftId { get; internal set; }
    public Guid? RequestId { get; internal set; }

    /// <summary>The intervention it shows the outcome of; then it is no single demand's.</summary>
    public Guid? InterventionId { get; internal set; }

    /// <summary>The words it came with, and the field of a form it answers, when it is one's or the other's.</summary>
    public Guid? MessageId { get; set; }
    public string? FieldKey { get; set; }

    /// <summary>As its sender called it, made harmless; shown, never used to find it.</summary>
    public string? Name { get; init; }
    public required string FileKey { get; init; }
    public required string ContentType { get; init; }
    public required long Size { get; init; }

    /// <summary>Of the bytes as stored: proves that row and file still go together.</summary>
    public byte[] Sha256 { get; init; } = [];
    public int Width { get; init; }
    public int Height { get; init; }

    /// <summary>How to turn the pixels (EXIF 1 to 8), since the file itself no longer says.</summary>
    public int Orientation { get; init; } = 1;

    /// <summary>Of a document.</summary>
    public int? Pages { get; init; }
    public ScanState Scan { get; set; } = ScanState.Unneeded;
    public SmallerSizes SmallerSizes { get; set; } = SmallerSizes.Awaited;
    public required DateTimeOffset AddedAt { get; init; }

    public bool IsPhoto => ContentType != FileType.Pdf.MediaType();

    /// <summary>What awaits the antivirus, or did not pass it, is shown to nobody.</summary>
    public bool IsReadable => Scan is ScanState.Unneeded or ScanState.Clean;
}

/// <summary>The 320 and 1600 pixel versions, made after the commit by a limited child process.</summary>
public enum SmallerSizes { Awaited, Made, Impossible }

/// <summary>What the antivirus said. Nobody reads a file that awaits its word.</summary>
public enum ScanState { Unneeded, Awaited, Clean, Infected }
