namespace GrcPortal.Web.Areas.Platform.Mail;

public sealed class MailText;
