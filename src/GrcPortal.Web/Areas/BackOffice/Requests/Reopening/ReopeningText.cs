namespace GrcPortal.Web.Areas.BackOffice.Requests.Reopening;

public sealed class ReopeningText;
