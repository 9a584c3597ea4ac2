using System.Globalization;
using GrcPortal.Core.Requests;

namespace GrcPortal.Core.Tests.Requests;

public sealed class FirstOfMonthTests
{
    [Theory]
    [InlineData("fr", "2026-12-01", "mardi 1er décembre 2026")]
    [InlineData("fr", "2026-12-11", "vendredi 11 décembre 2026")]
    [InlineData("fr", "2026-12-21", "lundi 21 décembre 2026")]
    [InlineData("en", "2026-12-01", "Tuesday, December 1, 2026")]
    public void Only_the_first_has_a_form_of_its_own_and_only_in_French(string language, string day, string written)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(language);
            Assert.Equal(written, FirstOfMonth.InLetters(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void An_hour_that_is_one_stays_a_number()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fr");
            Assert.Equal("1er décembre 2026 à 1 h 30", FirstOfMonth.Say("1 décembre 2026 à 1 h 30", 1));
            Assert.Equal("2 décembre 2026 à 1 h 30", FirstOfMonth.Say("2 décembre 2026 à 1 h 30", 2));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
