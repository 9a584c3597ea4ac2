namespace GrcPortal.Web.Areas.Portal.Citizens;

public sealed class CitizensText;
