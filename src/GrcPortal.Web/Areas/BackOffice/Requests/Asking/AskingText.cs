namespace GrcPortal.Web.Areas.BackOffice.Requests.Asking;

public sealed class AskingText;
