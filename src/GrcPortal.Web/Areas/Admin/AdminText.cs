namespace GrcPortal.Web.Areas.Admin;

public sealed class AdminText;
