using GrcPortal.Core.Requests.Clocks;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Core.Requests;

/// <summary>What silence comes to, in a sentence: for agents, and for whoever asked.</summary>
public static class SilenceWords
{
    public static string Say(this IStringLocalizer<RequestsText> words, SilenceClock clock, DateOnly today, Func<DateOnly, string> day, bool toCitizen = false)
    {
        var standing = clock.Standing(today);
        var key = $"Silence.{clock.Effect}.{(standing is SilenceStanding.Near ? SilenceStanding.Runs : standing)}{(toCitizen ? ".Told" : "")}";
        return words[key, day(clock.ImplicitOn ?? clock.DecidesOn), clock.Months];
    }
}
