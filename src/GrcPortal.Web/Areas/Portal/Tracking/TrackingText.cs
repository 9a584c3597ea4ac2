namespace GrcPortal.Web.Areas.Portal.Tracking;

/// <summary>Marks the texts of the tracking pages: what happened, in words fit for citizens.</summary>
public sealed class TrackingText;
