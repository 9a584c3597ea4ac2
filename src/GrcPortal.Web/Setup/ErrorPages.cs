using GrcPortal.Web.Shared;

namespace GrcPortal.Web.Setup;

internal static class ErrorPages
{
    /// <summary>Every status without a body, and every failure, becomes a page in the town's colours. A fresh scope: the tenant of the first is set.</summary>
    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/erreur/500", CreateScopeForErrors = true, SuppressDiagnosticsCallback = _ => false });
        app.UseStatusCodePagesWithReExecute("/erreur/{0}", createScopeForStatusCodePages: true);
        app.UseMiddleware<WhileBusy>();
        app.UseMiddleware<OnceMore>();
    }
}
