using System.Collections.Concurrent;

namespace GrcPortal.Bench.Load;

/// <summary>A browser's cookies. The framework's own jar keeps Secure ones from http, which browsers accept on this machine.</summary>
internal sealed class CookieJar
{
    private readonly ConcurrentDictionary<string, string> _cookies = new();

    public void Open(HttpRequestMessage request)
    {
        if (!_cookies.IsEmpty) request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
    }

    public void Take(HttpResponseMessage answer)
    {
        if (!answer.Headers.TryGetValues("Set-Cookie", out var set)) return;
        foreach (var cookie in set)
        {
            var (name, value) = cookie.Split(';')[0].Split('=', 2) is [var left, var right] ? (left, right) : (cookie, "");
            _cookies[name] = value;
        }
    }
}
