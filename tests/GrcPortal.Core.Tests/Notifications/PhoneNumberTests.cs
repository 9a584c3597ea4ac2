using GrcPortal.Core.Notifications;

namespace GrcPortal.Core.Tests.Notifications;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("01 99 00 12 34", "+33199001234")]
    [InlineData("01.99.00.12.34", "+33199001234")]
    [InlineData("01-99-00-12-34", "+33199001234")]
    [InlineData("0199001234", "+33199001234")]
    [InlineData("+33 1 99 00 12 34", "+33199001234")]
    [InlineData("+33 (0)1 99 00 12 34", "+33199001234")]
    [InlineData("0033 1 99 00 12 34", "+33199001234")]
    [InlineData("01\u00a099\u202f00 12 34", "+33199001234")]
    [InlineData("06 39 98 12 34", "+33639981234")]
    [InlineData("0639 00 00 01", "+262639000001")]
    [InlineData("0262 16 01 23", "+262262160123")]
    [InlineData("0590 16 01 23", "+590590160123")]
    [InlineData("0694 16 01 23", "+594694160123")]
    [InlineData("0696 16 01 23", "+596696160123")]
    [InlineData("+32 2 555 12 34", "+3225551234")]
    public void A_number_is_read_in_international_form(string typed, string read) => Assert.Equal(read, PhoneNumber.Parse(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("01 99 00 12")]
    [InlineData("01 99 00 12 345")]
    [InlineData("1199001234")]
    [InlineData("+33")]
    [InlineData("+1234567890123456")]
    [InlineData("+33 1 99 00 12 3a")]
    [InlineData("0199001234 poste 12")]
    [InlineData("٠١٩٩٠٠١٢٣٤")]
    [InlineData("+٣٣١٩٩٠٠١٢٣٤")]
    [InlineData("01+99001234")]
    [InlineData("0199001234\r\n")]
    public void What_is_no_number_is_none(string? typed) => Assert.Null(PhoneNumber.Parse(typed));

    [Theory]
    [InlineData("+33199001234", "01 99 00 12 34")]
    [InlineData("+3225551234", "+3225551234")]
    public void A_french_number_is_said_in_pairs(string phone, string said) => Assert.Equal(said, PhoneNumber.Spoken(phone));
}
