using GrcPortal.Core.Requests;
using GrcPortal.Web.TagHelpers;

namespace GrcPortal.Web.Areas.BackOffice.Requests;

/// <summary>The hue of a phase's tag; its word always stands beside it.</summary>
public static class PhaseLook
{
    public static StatusHue Hue(this RequestPhase phase) => phase switch
    {
        RequestPhase.New => StatusHue.New,
        RequestPhase.Accepted or RequestPhase.Planned or RequestPhase.InProgress => StatusHue.Progress,
        RequestPhase.WaitingForCitizen or RequestPhase.WaitingForThirdParty => StatusHue.Waiting,
        RequestPhase.Resolved or RequestPhase.Closed => StatusHue.Done,
        RequestPhase.Refused => StatusHue.Refused,
        _ => StatusHue.Ended,
    };

    public static string Icon(this ChannelIn channel) => channel switch
    {
        ChannelIn.Portal or ChannelIn.MobileApp => "globe",
        ChannelIn.Phone => "phone",
        ChannelIn.Counter or ChannelIn.FranceServices => "counter",
        ChannelIn.Letter or ChannelIn.RegisteredLetter => "mail",
        ChannelIn.Email => "send",
        ChannelIn.Sms or ChannelIn.SocialNetwork => "message",
        _ => "user",
    };
}
