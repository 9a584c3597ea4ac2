using GrcPortal.Web.Tests.Portal;
using static GrcPortal.Web.Tests.Attacks.HostileFile;

namespace GrcPortal.Web.Tests.Attacks;

/// <summary>Good photos with bad names.</summary>
internal static class HostileNames
{
    public static IEnumerable<HostileFile> All => Names.Select((name, i) => new HostileFile($"name {i}", Filing.Sample("plain.jpg"), Refused: false, name));

    private static readonly string[] Names =
    [
        "../../../../etc/passwd", "..\\..\\windows\\win.ini", "/etc/cron.d/a", "C:\\a.jpg", "file:///etc/passwd", "....//....//a.jpg", "%2e%2e%2fa.jpg", "a.jpg\0.php", "\u202Egpj.exe", "a\u2066b\u2069.jpg",
        "\u200B\u200C\uFEFF", Script, $"\"><img src=x onerror={Mark}>.jpg", $"'-{Mark}-'.jpg", "a.jpg\"; filename=\"b.html", "a\r\nSet-Cookie: x=1.jpg", "a;b.jpg", "a.html", "a.svg", "a.jpg.exe", "con", "nul.jpg", "COM1.jpg",
        ".htaccess", "-rf *", "`id`.jpg", "$(id).jpg", "a|b&c.jpg", "=cmd|' /C calc'!A0.jpg", new string('a', 5000) + ".jpg", new string('é', 2000), string.Concat(Enumerable.Repeat("👩‍👩‍👧", 200)), "e\u0301\u0301\u0301.jpg",
        " . . . ", "CON.jpg ", "photo.jpg.", "photo .jpg", "\uD800.jpg", "a\u0085b\u2028c.jpg", "desktop.ini", "~$devis.docx", "{{7*7}}.jpg", "@SUM(1).jpg", "?.jpg", "*", "<>:|.jpg",
    ];
}
