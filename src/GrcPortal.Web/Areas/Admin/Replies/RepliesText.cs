namespace GrcPortal.Web.Areas.Admin.Replies;

public sealed class RepliesText;
