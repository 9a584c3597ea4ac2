namespace GrcPortal.Web.Areas.BackOffice.Requests.Resolving;

public sealed class ResolvingText;
