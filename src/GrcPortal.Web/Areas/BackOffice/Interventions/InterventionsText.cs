namespace GrcPortal.Web.Areas.BackOffice.Interventions;

/// <summary>Words of an intervention's screens.</summary>
public sealed class InterventionsText;
