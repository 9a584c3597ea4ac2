namespace GrcPortal.Web.Areas.BackOffice.Requests.Assigning;

public sealed class AssigningText;
