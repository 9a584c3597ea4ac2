using GrcPortal.Core.Requests.Clocks;

namespace GrcPortal.Core.Tests.Requests.Clocks;

/// <summary>Hours and closures as administrators write them.</summary>
public sealed class HoursWordsTests
{
    [Theory]
    [InlineData("8h30-12h, 13h-17h", "8h30-12h, 13h-17h")]
    [InlineData("08:30 – 12:00 ; 13 h – 17 h", "8h30-12h, 13h-17h")]
    [InlineData("13h à 17h, 8h30 à 12h", "8h30-12h, 13h-17h")]
    [InlineData("0h-24h", "0h-24h")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Hours_are_read_as_people_write_them(string? written, string said) => Assert.Equal(said, HoursWords.Say(HoursWords.Read(written)!));

    [Theory]
    [InlineData("matin")]
    [InlineData("8h")]
    [InlineData("25h-26h")]
    [InlineData("8h75-12h")]
    [InlineData("24h-8h")]
    [InlineData("8h-12h et 13h-17h")]
    public void What_is_not_hours_is_said_again(string written) => Assert.Null(HoursWords.Read(written));

    [Fact]
    public void Each_starting_week_is_read_back_as_it_is_said()
    {
        foreach (var calendar in new[] { StartingCalendars.Offices, StartingCalendars.FrontDesk, StartingCalendars.Crews, StartingCalendars.OnCall })
            Assert.All(Enum.GetValues<DayOfWeek>(), day => Assert.Equal(calendar.Week[day], HoursWords.Read(HoursWords.Say(calendar.Week[day]))));
    }

    [Theory]
    [InlineData("24/12/2026-31/12/2026 Fermeture de fin d’année", "24/12/2026-31/12/2026 Fermeture de fin d’année")]
    [InlineData("15/5/2026 Pont", "15/05/2026 Pont")]
    public void A_closure_is_a_day_or_two_and_a_name(string written, string said) => Assert.Equal(said, ClosureWords.Say([ClosureWords.Read(written)!]));

    [Theory]
    [InlineData("Pont")]
    [InlineData("31/02/2026 Pont")]
    [InlineData("1/1/2026-2/1/2026-3/1/2026 Pont")]
    public void What_is_not_a_day_is_said_again(string written) => Assert.Null(ClosureWords.Read(written));
}
