namespace GrcPortal.Web.Areas.Portal.Home;

/// <summary>Marks the texts of the front page.</summary>
public sealed class HomeText;
