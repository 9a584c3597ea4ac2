using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Security;
using GrcPortal.Web.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace GrcPortal.Web.Areas.BackOffice;

/// <summary>The agents' side.</summary>
[Area("BackOffice"), Authorize]
public abstract class BackOfficeController : AreaController
{
    protected AgentIdentity Me => AgentSession.IdentityOf(User);

    /// <summary>This agent, at this moment.</summary>
    protected Stamp Now => new(Actor.Agent(Me.Id), Clock);

    /// <summary>The form of an act with what was added to it, in place of what was posted.</summary>
    protected ViewResult Begun(object form)
    {
        ModelState.Clear();
        return View("New", form);
    }

    /// <summary>Says what was done, on the demand's page.</summary>
    protected RedirectToActionResult Done(string flash, Guid id)
    {
        Flash(flash);
        return RedirectToAction("Details", "Requests", new { area = "BackOffice", id });
    }
}
