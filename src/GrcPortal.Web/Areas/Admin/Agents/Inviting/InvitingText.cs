namespace GrcPortal.Web.Areas.Admin.Agents.Inviting;

public sealed class InvitingText;
