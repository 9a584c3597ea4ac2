namespace GrcPortal.Web.Areas.Admin.Messages;

public sealed class MessagesText;
