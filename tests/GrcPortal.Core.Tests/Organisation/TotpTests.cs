using System.Text;
using GrcPortal.Core.Organisation;

namespace GrcPortal.Core.Tests.Organisation;

public sealed class TotpTests
{
    /// <summary>Of RFC 6238, appendix B.</summary>
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");

    [Theory]
    [InlineData(59, "94287082")]
    [InlineData(1111111109, "07081804")]
    [InlineData(1111111111, "14050471")]
    [InlineData(1234567890, "89005924")]
    [InlineData(2000000000, "69279037")]
    [InlineData(20000000000, "65353130")]
    public void The_codes_are_those_of_the_standard(long second, string eightDigits) =>
        Assert.Equal(eightDigits[2..], Totp.CodeAt(Totp.StepAt(At(second)), Secret));

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public void A_telephone_may_be_thirty_seconds_off_and_no_more(int off, bool taken)
    {
        var now = At(1234567890);

        var step = Totp.Match(CodeAt(now.AddSeconds(off)), Secret, now, lastUsed: 0);

        Assert.Equal(taken ? Totp.StepAt(now.AddSeconds(off)) : null, step);
    }

    [Fact]
    public void A_code_is_never_taken_twice_nor_one_before_it()
    {
        var now = At(1234567890);
        var used = Totp.Match(CodeAt(now), Secret, now, 0)!.Value;

        Assert.Null(Totp.Match(CodeAt(now), Secret, now, used));
        Assert.Null(Totp.Match(CodeAt(now.AddSeconds(-30)), Secret, now, used));
        Assert.NotNull(Totp.Match(CodeAt(now.AddSeconds(30)), Secret, now, used));
    }

    [Fact]
    public void Spaces_in_what_is_typed_do_not_matter()
    {
        var now = At(1234567890);
        Assert.NotNull(Totp.Match(" 005 924 ", Secret, now, 0));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("00592")]
    [InlineData("0059240")]
    [InlineData("89005924")]
    [InlineData("٠٠٥٩٢٤")]
    public void What_is_not_the_code_is_refused(string? typed) => Assert.Null(Totp.Match(typed, Secret, At(1234567890), 0));

    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void A_secret_is_typed_in_base_32(string bytes, string letters) => Assert.Equal(letters, Base32.Encode(Encoding.ASCII.GetBytes(bytes)));

    [Fact]
    public void An_application_reads_who_and_where_from_the_address() => Assert.Equal(
        "otpauth://totp/Ville%20de%20Brindeau%20%26%20Co:camille%40brindeau.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Ville%20de%20Brindeau%20%26%20Co",
        Totp.Address("Ville de Brindeau & Co", "camille@brindeau.example", Secret));

    private static string CodeAt(DateTimeOffset moment) => Totp.CodeAt(Totp.StepAt(moment), Secret);

    private static DateTimeOffset At(long second) => DateTimeOffset.FromUnixTimeSeconds(second);
}
