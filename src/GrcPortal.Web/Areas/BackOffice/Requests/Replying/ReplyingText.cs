namespace GrcPortal.Web.Areas.BackOffice.Requests.Replying;

public sealed class ReplyingText;
