namespace GrcPortal.Web.Areas.Admin.Agents.Granting;

public sealed class GrantingText;
