namespace GrcPortal.Web.Tests.Attacks;

/// <summary>Words that, written into a header as they are, would end it and begin another, or name a second recipient.</summary>
internal static class HeaderPayloads
{
    private static readonly string[] Breaks =
    [
        "\r\n", "\n", "\r", "\r\n ", "\r\n\t", "\n\n", "\r\n\r\n", "\u0085", "\u2028", "\u2029", "\v", "\f", "\0\r\n", "%0d%0a", "%0A", "\\r\\n", "&#13;&#10;", "\u560d\u560a", "=0D=0A", "=?utf-8?Q?=0D=0A?=",
    ];

    private static readonly string[] Headers =
    [
        "Bcc: victime@courriel.example", "Cc: victime@courriel.example", "To: victime@courriel.example", "Subject: autre", "Content-Type: text/html\r\n\r\n<b>x</b>", "X-Injected: oui",
    ];

    private static readonly string[] Others =
    [
        "a@b.example, victime@courriel.example", "a@b.example; victime@courriel.example", "\"a\" <victime@courriel.example>", "x> <victime@courriel.example>", "x>\r\nRCPT TO:<victime@courriel.example>",
        "x\r\n.\r\nMAIL FROM:<x@y.example>\r\nRCPT TO:<victime@courriel.example>\r\nDATA\r\n", "x\r\n.\r\nQUIT\r\n", ".\r\nRSET", "=?utf-8?B?DQpCY2M6IHZpY3RpbWVAY291cnJpZWwuZXhhbXBsZQ==?=", "=?us-ascii?Q?a=0D=0ABcc:_victime@courriel.example?=",
        "(comment)", "\"", "\\\"", "<>", "@", "a:b;", "undisclosed-recipients:;", "\u202e", "\ufeff", new string('a', 2_000), new string('é', 1_500), "\t", " ", "--boundary\r\nContent-Type: text/html",
    ];

    public static readonly IReadOnlyList<string> All = [.. from at in Breaks from header in Headers select $"Dominique{at}{header}", .. Others];
}
