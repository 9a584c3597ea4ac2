namespace GrcPortal.Web.Areas.BackOffice.Requests.Closing;

public sealed class ClosingText;
