using Microsoft.AspNetCore.Mvc;

namespace GrcPortal.Web.Areas.BackOffice.Interventions;

/// <summary>An act on an intervention ends on the intervention's page.</summary>
public abstract class InterventionController : BackOfficeController
{
    protected RedirectResult DoneWith(Guid interventionId, string flash)
    {
        Flash(flash);
        return Redirect($"/agents/interventions/{interventionId}");
    }
}
