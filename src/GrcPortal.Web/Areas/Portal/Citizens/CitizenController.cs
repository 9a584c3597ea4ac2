using GrcPortal.Web.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace GrcPortal.Web.Areas.Portal.Citizens;

/// <summary>The pages of a citizen who chose to have an account; nobody needs one.</summary>
[Area("Portal"), Authorize]
public abstract class CitizenController : AreaController;
