using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;

namespace GrcPortal.Web.Shared;

/// <summary>The reader's own choice of language, kept in a cookie.</summary>
[AllowAnonymous]
public sealed class LanguageController : Controller
{
    [HttpGet("langue/{language:regex(^(fr|en)$)}")]
    public IActionResult Choose(string language, string? retour)
    {
        Response.Cookies.Append(CookieNames.Language, CookieRequestCultureProvider.MakeCookieValue(new(language)),
            new() { MaxAge = TimeSpan.FromDays(365), IsEssential = true, SameSite = SameSiteMode.Lax, HttpOnly = true, Path = "/" });
        return LocalRedirect(Url.IsLocalUrl(retour) ? retour : "/");
    }
}
