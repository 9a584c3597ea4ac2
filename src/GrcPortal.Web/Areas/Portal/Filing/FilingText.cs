namespace GrcPortal.Web.Areas.Portal.Filing;

/// <summary>Marks the texts of the steps of filing.</summary>
public sealed class FilingText;
