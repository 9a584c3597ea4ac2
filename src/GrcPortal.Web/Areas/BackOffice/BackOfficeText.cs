namespace GrcPortal.Web.Areas.BackOffice;

/// <summary>Words that several of the agents' screens share.</summary>
public sealed class BackOfficeText;
