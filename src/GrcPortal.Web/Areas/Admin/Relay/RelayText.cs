namespace GrcPortal.Web.Areas.Admin.Relay;

public sealed class RelayText;
