namespace GrcPortal.Web.Areas.Admin.Bodies;

public sealed class BodiesText;
