namespace GrcPortal.Web.Areas.Admin.Agents;

public sealed class AgentsText;
