namespace GrcPortal.Web.Areas.BackOffice.Requests.Noting;

public sealed class NotingText;
