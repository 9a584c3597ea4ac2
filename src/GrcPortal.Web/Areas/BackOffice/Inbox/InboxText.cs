namespace GrcPortal.Web.Areas.BackOffice.Inbox;

public sealed class InboxText;
