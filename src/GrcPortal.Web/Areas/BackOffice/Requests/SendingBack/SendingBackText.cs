namespace GrcPortal.Web.Areas.BackOffice.Requests.SendingBack;

public sealed class SendingBackText;
