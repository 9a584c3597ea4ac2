namespace GrcPortal.Web.Areas.Admin.Routing;

public sealed class RoutingText;
