namespace GrcPortal.Web.Areas.Admin.Teams;

public sealed class TeamsText;
