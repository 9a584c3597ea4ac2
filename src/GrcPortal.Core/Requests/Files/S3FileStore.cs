using System.Net;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace GrcPortal.Core.Requests.Files;

/// <summary>
/// Files in a bucket. One PUT is whole or not at all, so nothing is ever left unfinished. The signature covers the bytes, and the
/// newer checksums that stores other than Amazon's refuse are left out.
/// </summary>
public sealed class S3FileStore(S3FileStoreOptions options) : IFileStore, IDisposable
{
    private readonly AmazonS3Client _client = new(new BasicAWSCredentials(options.AccessKey, options.SecretKey), Configuration(options));

    /// <summary>The store says when it is full; there is no asking beforehand.</summary>
    public bool HasRoom => true;

    public async Task<StoredFile> SaveAsync(FileKey key, ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        using var body = new MemoryStream(content.ToArray(), writable: false);
        await PutAsync(key, body, ct);
        return new(key, content.Length, SHA256.HashData(content.Span));
    }

    /// <summary>By way of a file of our own: a PUT says its length and signs its bytes beforehand.</summary>
    public async Task<StoredFile> SaveAsync(FileKey key, Stream content, CancellationToken ct)
    {
        await using var body = new FileStream(Path.GetTempFileName(), new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
        });
        await content.CopyToAsync(body, ct);
        body.Position = 0;
        var (length, hash) = (body.Length, await SHA256.HashDataAsync(body, ct));
        body.Position = 0;
        await PutAsync(key, body, ct);
        return new(key, length, hash);
    }

    private async Task PutAsync(FileKey key, Stream body, CancellationToken ct)
    {
        try
        {
            await _client.PutObjectAsync(new()
            {
                BucketName = options.Bucket,
                Key = NameOf(key),
                InputStream = body,
                AutoCloseStream = false,
                ContentType = "application/octet-stream",   // the bucket is never read by a browser
                UseChunkEncoding = false,
            }, ct);
        }
        catch (Exception away) when (away is AmazonServiceException or AmazonClientException or HttpRequestException or IOException)
        {
            throw new FileStoreFullException(away);
        }
    }

    public async Task<Stream?> OpenAsync(FileKey key, CancellationToken ct)
    {
        try
        {
            return (await _client.GetObjectAsync(options.Bucket, NameOf(key), ct)).ResponseStream;
        }
        catch (AmazonS3Exception none) when (none.StatusCode is HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    public async Task DeleteAsync(FileKey key, CancellationToken ct)
    {
        if (key.Size is not null)
        {
            await _client.DeleteObjectAsync(options.Bucket, NameOf(key), ct);
            return;
        }
        await foreach (var file in FindAsync(NameOf(key), ct)) await _client.DeleteObjectAsync(options.Bucket, file.Key, ct);
    }

    public async IAsyncEnumerable<FoundFile> ListAsync(int tenantId, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var file in FindAsync(FormattableString.Invariant($"{options.Prefix}{tenantId}/"), ct))
        {
            if (FileKey.TryParse(file.Key[options.Prefix.Length..], out var key)) yield return new(key, file.Size ?? 0, file.LastModified ?? DateTime.UnixEpoch);
        }
    }

    public Task DropUnfinishedAsync(DateTimeOffset before, CancellationToken ct) => Task.CompletedTask;

    public void Dispose() => _client.Dispose();

    private string NameOf(FileKey key) => options.Prefix + key;

    private async IAsyncEnumerable<S3Object> FindAsync(string prefix, [EnumeratorCancellation] CancellationToken ct)
    {
        var asked = new ListObjectsV2Request { BucketName = options.Bucket, Prefix = prefix };
        ListObjectsV2Response page;
        do
        {
            page = await _client.ListObjectsV2Async(asked, ct);
            foreach (var file in page.S3Objects ?? []) yield return file;
            asked.ContinuationToken = page.NextContinuationToken;
        }
        while (page.IsTruncated is true);
    }

    private static AmazonS3Config Configuration(S3FileStoreOptions options)
    {
        var config = new AmazonS3Config
        {
            AuthenticationRegion = options.Region,
            ForcePathStyle = options.Endpoint is not null,
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
            Timeout = TimeSpan.FromSeconds(30),
            MaxErrorRetry = 2,
        };
        if (options.Endpoint is { } endpoint) config.ServiceURL = endpoint;
        else config.RegionEndpoint = Amazon.RegionEndpoint.GetBySystemName(options.Region);
        return config;
    }
}
