namespace GrcPortal.Web.Tests.Attacks;

/// <summary>Addresses that look like ours to a careless reader and lead a browser elsewhere, or run a script.</summary>
internal static class RedirectPayloads
{
    private const string Evil = "mechant.example";

    private static readonly string[] Starts =
    [
        "//", "///", "////", "/\\", "\\\\", "\\/", "/\\/", "/\\\\", "\\", "/\t/", "/\n/", "/\r/", "\t//", "\n//", " //", "\u00a0//", "/%09/", "/%0a/", "/%0d/", "/%5c", "%2f%2f", "/%2f", "%5c%5c", "/.//", "/..//", "/./\\", "/;//", "/?//", "//%09/", "/\u200b/",
        "/\u2215/", "／／", "/／", "http:", "http:/", "http://", "https:", "https:/", "https://", "https:///", "https:\\\\", "hTTps://", "ht\ttps://", "\u0000https://", "https:/\\", "ftp://", "ws://", "//user@", "//ville.example@", "https://ville.example@", "https://ville.example:443@",
        "https://ville.example%00.", "https://ville.example\\@", "https://ville.example#@", "https://ville.example?@", "//[::1]@", "//0x7f.1/@", "~//", "~/\\", "~///", "/~//", ".//", "..//", "?//", "#//", ";//", "@", ":", "//[", "//%00", "//.", "/agents//..//", "/agents/..//", "/agents\\..\\\\",
    ];

    private static readonly string[] Whole =
    [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\nscript:alert(1)", "java\tscript:alert(1)", "\u0001javascript:alert(1)", "javascript://%0aalert(1)", "javascript&colon;alert(1)", "data:text/html,<script>alert(1)</script>", "data:text/html;base64,PHNjcmlwdD4=", "vbscript:x", "file:///etc/passwd",
        "blob:https://mechant.example/x", "about:blank", "view-source:https://mechant.example", "mailto:x@mechant.example", "tel:+33100000000", "intent://mechant.example#Intent;scheme=https;end", "//xn--mchant-bva.example", "//méchant.example", "https://méchant.example", "//mechant。example", "//ⓜⓔⓒⓗⓐⓝⓣ.example",
        "//2130706433", "//0x7f000001", "//0177.0.0.1", "//127.1", "//[::ffff:127.0.0.1]", "https:mechant.example", "//mechant.example:80#@ville.example", "/\r\nLocation: https://mechant.example", "/%0d%0aLocation:%20https://mechant.example", "/\u560d\u560aLocation: https://mechant.example", "/x\r\nSet-Cookie: a=b",
        "https://mechant.example/agents/", "//mechant.example/administration/", "//mechant.example/%2f..", "///mechant.example/%2f%2e%2e", "/\\mechant.example/agents/demandes", "/agents/demandes\r\n//mechant.example", "", " ", "\t", "/ /mechant.example", "/\u2028/mechant.example", "/\ufeff/mechant.example", "//\ufeffmechant.example", "/.mechant.example", "/:80",
        "https://ville.example.mechant.example", "https://mechant.example/ville.example", "//mechant.example\\@ville.example", "//mechant.example%2f@ville.example", "//ville.example%40mechant.example", "/%68ttps://mechant.example", "/https://mechant.example", "/\\\t/mechant.example", "/%E3%80%82%E3%80%82//mechant.example", "//google.com%EF%BC%8Fmechant.example",
    ];

    public static readonly IReadOnlyList<string> All = [.. Starts.Select(start => $"{start}{Evil}"), .. Whole];

    /// <summary>Where a browser would go: it drops tabs and line ends, trims what is not seen, and takes \ for /.</summary>
    public static Uri Followed(string location, string host)
    {
        var seen = string.Concat(location.Where(c => c is not ('\t' or '\r' or '\n'))).Trim([.. Enumerable.Range(0, 33).Select(c => (char)c)]).Replace('\\', '/');
        return new(new Uri($"https://{host}/"), seen);
    }
}
