namespace GrcPortal.Web.Areas.Portal.Pages;

/// <summary>Marks the texts of the legal pages.</summary>
public sealed class PagesText;
