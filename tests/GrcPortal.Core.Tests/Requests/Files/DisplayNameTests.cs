using System.Text;
using FsCheck;
using FsCheck.Fluent;
using GrcPortal.Core.Requests.Files;

namespace GrcPortal.Core.Tests.Requests.Files;

public sealed class DisplayNameTests
{
    [Theory]
    [InlineData("IMG_2031.JPG", "IMG_2031.jpg")]
    [InlineData("Trou devant l'école.jpeg", "Trou devant l'école.jpeg")]
    [InlineData("../../etc/passwd", "passwd.jpg")]
    [InlineData(@"C:\Users\jeanne\photo.jpg", "photo.jpg")]
    [InlineData("photo.html", "photo.html.jpg")]
    [InlineData("photo.jpg\0.exe", "photo.jpg.exe.jpg")]
    [InlineData("facture\u202Egpj.exe", "facturegpj.exe.jpg")]
    [InlineData("a\r\nSet-Cookie: b=1.jpg", "aSet-Cookie_ b=1.jpg")]
    [InlineData("\"><script>alert(1)<", "___script_alert(1)_.jpg")]
    [InlineData("e\u0301te\u0301.jpg", "été.jpg")]
    [InlineData("...cache.jpg", "cache.jpg")]
    [InlineData("-rf.jpg", "rf.jpg")]
    [InlineData("con.jpg", "_con.jpg")]
    [InlineData("LPT1", "_LPT1.jpg")]
    [InlineData(" .jpg", "jpg.jpg")]
    [InlineData("\u202E\u200B", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_name_is_made_fit_to_show(string? given, string? shown) => Assert.Equal(shown, DisplayName.Of(given, FileType.Jpeg));

    [Fact]
    public void A_long_name_keeps_its_beginning_and_its_ending()
    {
        var name = DisplayName.Of(string.Concat(Enumerable.Repeat("e\u0301👩‍👩‍👧", 5000)) + ".pdf", FileType.Pdf)!;

        Assert.InRange(name.Length, 80, DisplayName.MaxLength);
        Assert.EndsWith(".pdf", name, StringComparison.Ordinal);
        Assert.True(name.IsNormalized(NormalizationForm.FormC));
    }

    [Fact]
    public void No_name_can_do_anything() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll<string?>(given => IsHarmless(DisplayName.Of(given, FileType.Png))));

    private static bool IsHarmless(string? name) => name is null
        || name.Length <= DisplayName.MaxLength + 1 && name.EndsWith(".png", StringComparison.OrdinalIgnoreCase)
        && !name.Any(c => char.IsControl(c) || "/\\<>:\"|?*".Contains(c, StringComparison.Ordinal) || c is >= '\u200B' and <= '\u202E') && name[0] is not ('.' or ' ' or '-');
}
