using FsCheck;
using FsCheck.Fluent;
using GrcPortal.Core.Notifications;

namespace GrcPortal.Core.Tests.Notifications;

/// <summary>One plain address or none: nothing that a mail server could read as two, as a name, or as a header.</summary>
public sealed class EmailAddressTests
{
    private static readonly string[] Breaks = ["\r\n", "\n", "\r", "%0a", "\u2028", "\u0085", "\0", "\t", "\v", "\u00a0"];
    private static readonly string[] Headers = ["Bcc: b@b.example", "To: b@b.example", "Cc:b@b.example", "Subject: x", "\r\nDATA", "RCPT TO:<b@b.example>"];
    private static readonly string[] Joins = [",", ";", ", ", "; ", " ", "|", "\\", ">,<", "> <"];

    private static readonly string[] Odd =
    [
        "a", "a@", "@b.example", "a@b", "a@@b.example", "a@b@c.example", "a@.example", "a@b..example", "a@b.example.", "a@-b.example", "a@b-.example",
        "a@b_c.example", "a@[127.0.0.1]", "a@[IPv6:::1]", "\"a b\"@b.example", "\"a\"@b.example", "A B <a@b.example>", "<a@b.example>", "a@b.example>",
        "a(comment)@b.example", "a@(comment)b.example", "a@b.example (A B)", "mailto:a@b.example", "a b@b.example", "a@b .example", "a@b.example\u202e",
        "a@b.example,", ",a@b.example", ";a@b.example", "group:a@b.example;", "a@b.exa mple", "é@b.example", "a@b.example\u0000", "a:b@c.example", "a,b@c.example",
        "=?utf-8?q?a?=,b@c.example", "a\\@b.example@c.example", "a@b.example/../x", "a@b.example?subject=x", "a@b.example&cc=b@b.example", "a@b.example%0d%0aBcc:c@c.example",
    ];

    public static TheoryData<string> Refused() =>
    [
        .. (from at in Breaks from header in Headers select $"a@b.example{at}{header}").Concat(
            from at in Breaks where at is not "%0a" select $"a{at}@b.example").Concat(
            from between in Joins select $"a@b.example{between}c@d.example").Concat(
            from between in Joins where between is not "|" select $"a{between}c@d.example").Concat(Odd).Distinct(),
    ];

    [Fact]
    public void There_are_over_a_hundred_ways_to_try() => Assert.InRange(Refused().Count, 100, 1000);

    [Theory, MemberData(nameof(Refused))]
    public void What_is_not_one_plain_address_is_none(string typed) => Assert.Null(EmailAddress.Parse(typed));

    [Theory]
    [InlineData("dominique.leroux@courriel.example", "dominique.leroux@courriel.example")]
    [InlineData("  Dominique.LEROUX@Courriel.Example ", "dominique.leroux@courriel.example")]
    [InlineData("d+ville@a.b.c.example", "d+ville@a.b.c.example")]
    [InlineData("o'brien@b.example", "o'brien@b.example")]
    [InlineData("a@mairie-évry.example", "a@xn--mairie-vry-h7a.example")]
    [InlineData("0@1.example", "0@1.example")]
    public void An_ordinary_address_is_read_in_lower_case_ascii(string typed, string read) => Assert.Equal(read, EmailAddress.Parse(typed));

    [Fact]
    public void An_address_that_no_server_takes_for_its_length_is_none()
    {
        Assert.Null(EmailAddress.Parse($"{new string('a', 65)}@b.example"));
        Assert.Null(EmailAddress.Parse($"a@{string.Join('.', Enumerable.Repeat(new string('b', 60), 5))}.example"));
    }

    [Fact]
    public void Whatever_is_typed_nothing_breaks_and_what_is_read_is_read_again_the_same() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(10_000),
        Prop.ForAll(Typed.ToArbitrary(), typed => EmailAddress.Parse(typed) is not { } read || (EmailAddress.Parse(read) == read && !read.Any(c => c is '\r' or '\n' or ',' or ';' or ' ' or '<'))));

    private static Gen<string> Typed =>
        from pieces in Gen.Elements([.. Breaks, .. Joins, .. Odd, "a", "B", "é", "@", ".", "-", "xn--", "ß", "𝒂", "\ud800", "例", "‍"]).ListOf()
        select string.Concat(pieces.Take(12));
}
