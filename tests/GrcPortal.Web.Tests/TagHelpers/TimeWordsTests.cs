using System.Globalization;
using GrcPortal.Web.TagHelpers;

namespace GrcPortal.Web.Tests.TagHelpers;

public sealed class TimeWordsTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData("fr", -3, "il y a 3 jours")]
    [InlineData("fr", -1, "hier")]
    [InlineData("fr", 0, "aujourd’hui")]
    [InlineData("fr", 8, "dans 8 jours")]
    [InlineData("fr", 39, "1er janvier 2027")]
    [InlineData("en", -3, "3 days ago")]
    [InlineData("en", 39, "1 January 2027")]
    public void A_day_is_told_from_today_then_by_its_date(string language, int away, string told)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

        Assert.Equal(told, new TimeWords(Rendered<object>.Texts).Day(Today.AddDays(away), Today));
    }

    [Fact]
    public void What_happened_shortly_before_midnight_is_hours_away_only_on_the_same_day()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr");
        var words = new TimeWords(Rendered<object>.Texts);

        Assert.Equal("il y a 5\u00a0h", words.Since(TimeSpan.FromHours(5), Today, Today));
        Assert.Equal("hier", words.Since(TimeSpan.FromHours(5), Today.AddDays(-1), Today));
        Assert.Equal("il y a 5\u00a0min", words.Since(TimeSpan.FromMinutes(5), Today, Today));
    }
}
