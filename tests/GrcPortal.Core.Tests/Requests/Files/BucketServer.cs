using System.Collections.Concurrent;
using System.Globalization;
using System.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GrcPortal.Core.Tests.Requests.Files;

/// <summary>A store that answers as S3 does to the four calls we make, and refuses what is not signed.</summary>
internal sealed class BucketServer : IAsyncDisposable
{
    private const int PageLength = 3;
    private readonly ConcurrentDictionary<string, (byte[] Content, DateTime At)> files = new(StringComparer.Ordinal);
    private readonly WebApplication app;
    private int calls, unsigned;

    private BucketServer(WebApplication app) => this.app = app;

    public string Address => app.Urls.First();

    public bool Full { get; set; }

    public int Calls => calls;

    public int UnsignedCalls => unsigned;

    public IEnumerable<string> Names => files.Keys;

    public static async Task<BucketServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new BucketServer(builder.Build());
        server.app.Run(server.AnswerAsync);
        await server.app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        Interlocked.Increment(ref calls);
        var (request, response) = (context.Request, context.Response);
        if (!request.Headers.Authorization.ToString().StartsWith("AWS4-HMAC-SHA256 Credential=cle/", StringComparison.Ordinal))
        {
            Interlocked.Increment(ref unsigned);
            response.StatusCode = 403;
            return;
        }
        if (request.Path.Value!.TrimEnd('/') is "/pieces")
        {
            await ListAsync(request, response);
            return;
        }
        var name = request.Path.Value!["/pieces/".Length..];
        switch (request.Method)
        {
            case "PUT" when Full:
                response.StatusCode = 507;
                await response.WriteAsync("<Error><Code>XMinioStorageFull</Code><Message>full</Message></Error>");
                break;
            case "PUT":
                using (var content = new MemoryStream())
                {
                    await request.Body.CopyToAsync(content);
                    files[name] = (content.ToArray(), TimeProvider.System.GetUtcNow().UtcDateTime);
                }
                response.Headers.ETag = "\"1\"";
                break;
            case "GET" when files.TryGetValue(name, out var file):
                response.Headers.LastModified = file.At.ToString("R", CultureInfo.InvariantCulture);
                response.ContentLength = file.Content.Length;
                await response.Body.WriteAsync(file.Content);
                break;
            case "DELETE":
                files.TryRemove(name, out _);
                response.StatusCode = 204;
                break;
            default:
                response.StatusCode = 404;
                await response.WriteAsync("<Error><Code>NoSuchKey</Code><Message>none</Message></Error>");
                break;
        }
    }

    private Task ListAsync(HttpRequest request, HttpResponse response)
    {
        var (prefix, after) = (request.Query["prefix"].ToString(), request.Query["continuation-token"].ToString());
        var names = files.Keys.Where(name => name.StartsWith(prefix, StringComparison.Ordinal) && string.CompareOrdinal(name, after) > 0).Order(StringComparer.Ordinal).ToList();
        var page = names.Take(PageLength).ToList();
        var more = names.Count > page.Count;
        response.ContentType = "application/xml";
        return response.WriteAsync($"""
            <?xml version="1.0" encoding="UTF-8"?>
            <ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>pieces</Name><Prefix>{SecurityElement.Escape(prefix)}</Prefix><KeyCount>{page.Count}</KeyCount><MaxKeys>{PageLength}</MaxKeys><IsTruncated>{(more ? "true" : "false")}</IsTruncated>{(more ? $"<NextContinuationToken>{page[^1]}</NextContinuationToken>" : "")}{string.Concat(page.Select(name => $"<Contents><Key>{name}</Key><LastModified>{files[name].At:yyyy-MM-ddTHH:mm:ss.fffZ}</LastModified><Size>{files[name].Content.Length}</Size></Contents>"))}</ListBucketResult>
            """);
    }
}
