using GrcPortal.Core.Requests;

namespace GrcPortal.Core.Tests.Requests;

public sealed class NumbersAndCodesTests
{
    [Fact]
    public void A_code_is_eight_characters_that_cannot_be_mistaken()
    {
        var codes = Enumerable.Range(0, 2000).Select(_ => TrackingCode.New()).ToList();

        Assert.All(codes, code => Assert.Equal(code, TrackingCode.Parse(code)));
        Assert.All(codes, code => Assert.True(code.Length is 8 && code.All("23456789ABCDEFGHJKMNPQRSTVWXYZ".Contains)));
        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.Equal(30, codes.SelectMany(code => code).Distinct().Count());
    }

    [Theory]
    [InlineData("K7M2QX4P")]
    [InlineData("k7m2qx4p")]
    [InlineData("K7M2 QX4P")]
    [InlineData(" k7m2-qx4p ")]
    [InlineData("K 7 M 2 Q X 4 P")]
    [InlineData("K7M2\u00a0QX4P")]
    public void A_code_is_read_however_it_is_typed(string typed) => Assert.Equal("K7M2QX4P", TrackingCode.Parse(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("K7M2QX4")]
    [InlineData("K7M2QX4PP")]
    [InlineData("K7M2QX4O")]
    [InlineData("K7M2QX41")]
    [InlineData("K7M2QX4U")]
    [InlineData("K7M2QX4é")]
    [InlineData("K7M2QX4'")]
    [InlineData("........")]
    public void What_cannot_be_a_code_is_none(string? typed) => Assert.Null(TrackingCode.Parse(typed));

    [Fact]
    public void A_code_is_said_in_two_groups() => Assert.Equal("K7M2 QX4P", TrackingCode.Spoken("K7M2QX4P"));

    [Theory]
    [InlineData(2026, 123, "2026-000123")]
    [InlineData(2026, 1_234_567, "2026-1234567")]
    [InlineData(2026, null, "2026-000000")]
    public void A_number_is_written_with_its_year(int year, int? number, string written) => Assert.Equal(written, RequestNumber.Format(year, number));

    [Theory]
    [InlineData("2026-000123", 2026, 123)]
    [InlineData(" 2026-123 ", 2026, 123)]
    [InlineData("2026-1234567", 2026, 1_234_567)]
    public void A_number_is_read_with_or_without_its_zeros(string typed, int year, int number) => Assert.Equal((year, number), RequestNumber.Parse(typed));

    [Theory]
    [InlineData("")]
    [InlineData("2026")]
    [InlineData("26-123")]
    [InlineData("2026-")]
    [InlineData("2026-12-3")]
    [InlineData("2026-+12")]
    [InlineData("2026- 12")]
    [InlineData("2026-1234567890")]
    [InlineData("2026-٣")]
    public void What_is_no_number_is_none(string typed) => Assert.Null(RequestNumber.Parse(typed));

    [Fact]
    public void A_tracking_link_is_256_random_bits_and_only_their_hash_is_kept()
    {
        var (link, token) = TrackingLink.For(Ids.New(), new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

        Assert.Equal(43, token.Length);
        Assert.Equal(TrackingLink.Hash(token), link.TokenHash);
        Assert.NotEqual(token, TrackingLink.For(link.RequestId, link.MadeAt).Token);
    }
}
