using GrcPortal.Core.Organisation;

namespace GrcPortal.Core.Tests.Organisation;

public sealed class RecoveryCodeTests
{
    [Fact]
    public void A_set_is_ten_different_codes_that_are_read_back_as_they_are_written()
    {
        var codes = RecoveryCode.NewSet();

        Assert.Equal(RecoveryCode.Count, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Equal(code, RecoveryCode.Parse(RecoveryCode.Spoken(code).ToLowerInvariant())));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ABCD-EFGH-JKM")]
    [InlineData("ABCD-EFGH-JKMN-P")]
    [InlineData("ABCD-EFGH-JKL0")]
    public void What_cannot_be_a_code_is_none(string? typed) => Assert.Null(RecoveryCode.Parse(typed));

    [Fact]
    public void The_same_code_of_two_people_is_kept_differently() =>
        Assert.NotEqual(RecoveryCode.Hash(Ids.New(), "ABCDEFGHJKMN"), RecoveryCode.Hash(Ids.New(), "ABCDEFGHJKMN"));
}
