using System.Globalization;

namespace GrcPortal.Web.Shared;

/// <summary>Times of day and durations: 8 h 30.</summary>
public static class Hours
{
    public static string Say(TimeOnly time) => Say(time.Hour * 60 + time.Minute);

    public static string Say(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60}\u00a0h\u00a0{minutes % 60:00}");
}
