namespace GrcPortal.Core.Requests.Files;

/// <summary>A bucket of Amazon S3 or of whatever speaks like it. With a bucket, files lie there instead of on a disk.</summary>
public sealed class S3FileStoreOptions
{
    /// <summary>Of a store that is not Amazon's: https://s3.example.</summary>
    public string? Endpoint { get; set; }

    public string Region { get; set; } = "us-east-1";

    public string? Bucket { get; set; }

    /// <summary>What all our names begin with, when the bucket is not ours alone: "grc/".</summary>
    public string Prefix { get; set; } = "";

    public string AccessKey { get; set; } = "";

    public string SecretKey { get; set; } = "";

    public bool IsConfigured => Bucket is { Length: > 0 };
}
