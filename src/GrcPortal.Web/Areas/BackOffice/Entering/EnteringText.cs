namespace GrcPortal.Web.Areas.BackOffice.Entering;

/// <summary>Marks the texts of the counter's screen and of its receipt.</summary>
public sealed class EnteringText;
