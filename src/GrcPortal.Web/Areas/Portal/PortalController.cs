using GrcPortal.Core.Requests;
using GrcPortal.Web.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace GrcPortal.Web.Areas.Portal;

/// <summary>The citizen's side: no account needed.</summary>
[Area("Portal"), AllowAnonymous]
public abstract class PortalController : AreaController
{
    protected Stamp Now => new(Actor.Citizen, Clock);
}
