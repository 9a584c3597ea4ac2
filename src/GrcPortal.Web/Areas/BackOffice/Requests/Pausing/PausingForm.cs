namespace GrcPortal.Web.Areas.BackOffice.Requests.Pausing;

public sealed class PausingForm : ReasonForm;
