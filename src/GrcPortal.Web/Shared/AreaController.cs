using GrcPortal.Core.Tenants;
using GrcPortal.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Shared;

/// <summary>What the areas' controllers share: the moment, the tenant, and the ways an action ends.</summary>
public abstract class AreaController : Controller
{
    protected DateTimeOffset Clock => Service<TimeProvider>().GetUtcNow();

    protected TenantInfo Town => Service<CurrentTenant>().Info;

    /// <summary>Today where the town is.</summary>
    protected DateOnly Today => Town.DayOf(Clock);

    /// <summary>422 with the same form: what was typed stays, beside what to mend.</summary>
    protected ViewResult Invalid(string view, object form, int status = StatusCodes.Status422UnprocessableEntity)
    {
        Response.StatusCode = status;
        return View(view, form);
    }

    /// <summary>429 with the same form: too many wrong answers, and how long to wait. What was typed was not looked at.</summary>
    protected ViewResult MustWait(string view, object form, TimeSpan wait)
    {
        var seconds = (int)Math.Ceiling(wait.TotalSeconds);
        Response.StatusCode = StatusCodes.Status429TooManyRequests;
        Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        ModelState.AddModelError("", Service<IStringLocalizer<SharedText>>()["SignIn.Wait", seconds]);
        return View(view, form);
    }

    /// <summary>Says what was done on the page that shows it.</summary>
    protected void Flash(string key, params object[] arguments) =>
        TempData["Flash"] = Service<IStringLocalizer<SharedText>>()[$"Flash.{key}", arguments].Value;

    protected T Service<T>() where T : notnull => HttpContext.RequestServices.GetRequiredService<T>();
}
