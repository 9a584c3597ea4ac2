using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace GrcPortal.Web.Shared;

/// <summary>The page of a status: what happened, what was kept, what to do. Reached by re-execution only.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
public sealed class ErrorsController : Controller
{
    [Route("erreur/{status:int}")]
    public IActionResult Show()
    {
        // Not bound: when the refused form cannot be read, nothing is.
        var status = int.Parse((string)RouteData.Values["status"]!, CultureInfo.InvariantCulture);
        if (HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null && HttpContext.Features.Get<IExceptionHandlerFeature>() is null)
            status = StatusCodes.Status404NotFound;
        Response.StatusCode = status;
        return View("/Shared/ErrorPage.cshtml", new ErrorPage(status, HttpContext.TraceIdentifier));
    }
}
