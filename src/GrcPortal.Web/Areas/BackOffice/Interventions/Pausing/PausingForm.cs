using GrcPortal.Web.Areas.BackOffice.Requests;

namespace GrcPortal.Web.Areas.BackOffice.Interventions.Pausing;

public sealed class PausingForm : ReasonForm;
