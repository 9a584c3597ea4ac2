using GrcPortal.Core.Organisation;
using GrcPortal.Web.Security;
using GrcPortal.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace GrcPortal.Web.Areas.Platform;

/// <summary>The operator's console: his host, no tenant.</summary>
[Area("Platform"), Can(Permission.OperatePlatform)]
public abstract class PlatformController : AreaController;
