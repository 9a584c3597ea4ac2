using GrcPortal.Core.Requests.Files;

namespace GrcPortal.Core.Tests.Requests.Files;

public class FileKeyTests
{
    private static readonly DateTimeOffset November = new(2026, 11, 22, 23, 30, 0, TimeSpan.Zero);

    [Fact]
    public void A_key_says_tenant_month_and_nothing_a_visitor_chose()
    {
        var key = FileKey.New(12, November);
        Assert.Matches("^12/202611/[0-9a-f]{32}$", key.ToString());
        Assert.Equal($"{key}.320.jpg", key.Smaller(320).ToString());
        Assert.Equal(key, key.Smaller(320).Original);
        Assert.NotEqual(key, FileKey.New(12, November));
    }

    [Fact]
    public void A_key_comes_back_from_its_text()
    {
        var key = FileKey.New(12, November);
        Assert.Equal(key, FileKey.Parse(key.ToString()));
        Assert.Equal(key.Smaller(1600), FileKey.Parse(key.Smaller(1600).ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../etc/passwd")]
    [InlineData("12/202611/../../../../etc/passwd")]
    [InlineData("12/202613/00000000000000000000000000000000")]
    [InlineData("-1/202611/00000000000000000000000000000000")]
    [InlineData("99999999999/202611/00000000000000000000000000000000")]
    [InlineData("/12/202611/00000000000000000000000000000000")]
    [InlineData("012/202611/00000000000000000000000000000000")]
    [InlineData("12\\202611\\00000000000000000000000000000000")]
    [InlineData("12/202611/00000000000000000000000000000000\n")]
    [InlineData("12/202611/0000000000000000000000000000000G")]
    [InlineData("12/202611/00000000000000000000000000000000.jpg")]
    [InlineData("12/202611/00000000000000000000000000000000.320.jpg/..")]
    [InlineData("12/202611/00000000000000000000000000000000.320.php")]
    [InlineData("12/202611/00000000000000000000000000000000;rm -rf .320.jpg")]
    [InlineData("١٢/202611/00000000000000000000000000000000")]
    public void Any_other_text_is_no_key(string text) => Assert.False(FileKey.TryParse(text, out _));
}
