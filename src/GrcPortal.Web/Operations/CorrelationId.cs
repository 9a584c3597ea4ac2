using System.Diagnostics;
using System.Text.RegularExpressions;

namespace GrcPortal.Web.Operations;

/// <summary>
/// What ties the lines of one request together, here and in the proxy's log: the caller's own when it looks like one, else made here.
/// Digits and letters of numbers only, so that nobody writes a name into the log by a header.
/// </summary>
internal static partial class CorrelationId
{
    public const string Header = "X-Request-Id";

    public static string Of(HttpRequest request)
    {
        if (request.Headers[Header] is [{ } given] && Number().IsMatch(given)) return given;
        if (request.Headers.TraceParent is [{ } parent] && ActivityContext.TryParse(parent, null, out var trace)) return trace.TraceId.ToHexString();
        return (Activity.Current?.TraceId ?? ActivityTraceId.CreateRandom()).ToHexString();
    }

    [GeneratedRegex("^[0-9a-fA-F-]{16,64}\\z")]
    private static partial Regex Number();
}
