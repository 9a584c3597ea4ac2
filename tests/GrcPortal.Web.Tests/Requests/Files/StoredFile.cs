namespace GrcPortal.Web.Tests.Requests.Files;

/// <summary>What every file of ours is served with, whatever it is.</summary>
internal static class StoredFile
{
    private static readonly string[] Types = ["image/jpeg", "image/png", "image/webp", "application/pdf"];

    public static void HasItsHeaders(HttpResponseMessage sent)
    {
        Assert.True(sent.IsSuccessStatusCode, $"{sent.StatusCode}");
        Assert.Contains(sent.Content.Headers.ContentType!.ToString(), Types);
        Assert.Equal("nosniff", Assert.Single(sent.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("sandbox; default-src 'none'", Assert.Single(sent.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("same-origin", Assert.Single(sent.Headers.GetValues("Cross-Origin-Resource-Policy")));
        var disposition = sent.Content.Headers.ContentDisposition!;
        Assert.Equal(sent.Content.Headers.ContentType.MediaType is "application/pdf" ? "attachment" : "inline", disposition.DispositionType);
    }
}
