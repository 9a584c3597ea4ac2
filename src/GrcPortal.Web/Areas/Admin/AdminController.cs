using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Security;
using GrcPortal.Web.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace GrcPortal.Web.Areas.Admin;

/// <summary>The authority's own settings.</summary>
[Area("Admin"), Authorize]
public abstract class AdminController : AreaController
{
    protected AgentIdentity Me => AgentSession.IdentityOf(User);

    /// <summary>This agent, at this moment.</summary>
    protected Stamp Now => new(Actor.Agent(Me.Id), Clock);

    /// <summary>403 for whoever keeps another part of the organisation; the whole of it when no department is said.</summary>
    protected void MustKeep(Guid? departmentId)
    {
        if (!Me.Has(Permission.ManageOrganisation, departmentId, null)) throw new NotAllowedException();
    }
}
