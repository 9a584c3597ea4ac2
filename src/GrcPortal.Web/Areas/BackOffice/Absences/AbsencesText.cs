namespace GrcPortal.Web.Areas.BackOffice.Absences;

public sealed class AbsencesText;
