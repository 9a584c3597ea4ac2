namespace GrcPortal.Web.Areas.Admin.Reasons;

public sealed class ReasonsText;
