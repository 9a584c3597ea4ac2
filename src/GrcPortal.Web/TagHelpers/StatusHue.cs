namespace GrcPortal.Web.TagHelpers;

/// <summary>The five hues a state can take (late and refused share one), and the quiet one of what is over.</summary>
public enum StatusHue
{
    New,
    Progress,
    Waiting,
    Done,
    Late,
    Refused,
    Ended,
}

public static class StatusHues
{
    public static string ToClass(this StatusHue hue) => hue switch
    {
        StatusHue.New => "hue-new",
        StatusHue.Progress => "hue-progress",
        StatusHue.Waiting => "hue-waiting",
        StatusHue.Done => "hue-done",
        StatusHue.Ended => "hue-ended",
        _ => "hue-late",
    };

    public static string ToIcon(this StatusHue hue) => hue switch
    {
        StatusHue.New => "spark",
        StatusHue.Progress => "half",
        StatusHue.Waiting => "pause",
        StatusHue.Done => "check",
        StatusHue.Late => "clock",
        StatusHue.Refused => "cross",
        _ => "stop",
    };
}
