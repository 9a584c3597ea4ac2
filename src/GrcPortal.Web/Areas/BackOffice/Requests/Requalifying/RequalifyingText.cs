namespace GrcPortal.Web.Areas.BackOffice.Requests.Requalifying;

public sealed class RequalifyingText;
