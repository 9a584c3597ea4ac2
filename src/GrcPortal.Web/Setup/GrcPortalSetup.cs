using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Data;
using GrcPortal.Core.Data.Demo;
using GrcPortal.Core.Interventions;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Tenants;
using GrcPortal.Web.Operations;
using GrcPortal.Web.Security;
using GrcPortal.Web.Shared.Uploads;
using GrcPortal.Web.Tenancy;

namespace GrcPortal.Web.Setup;

/// <summary>The whole application on one page; each line is a file beside this one.</summary>
internal static class GrcPortalSetup
{
    public static void AddGrcPortal(this WebApplicationBuilder builder)
    {
        builder.AddLogging();
        builder.AddDatabase();
        builder.AddTenancy();
        builder.AddSecurity();
        builder.AddSignIn();
        builder.AddLimits();
        builder.AddScreens();
        builder.AddPortal();
        builder.AddBackOffice();
        builder.AddAdministration();
        builder.AddPlaces();
        builder.AddFiles();
        builder.AddNotifications();
        builder.AddTimetable();
        builder.AddHealth();
        builder.AddTelemetry();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddScoped<SubmitRequest>().AddScoped<FindRoute>().AddScoped<FindForm>().AddScoped<AddIntervention>().AddScoped<FoundTown>();
    }

    public static void UseGrcPortal(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<RequestLog>();
        app.UseHealth();
        app.UseMetrics();
        app.UseMiddleware<SecurityHeaders>();
        app.UseErrorPages();
        app.UseRouting();
        app.UseMiddleware<RouteInTrail>();
        app.UseMiddleware<TenantMiddleware>();
        app.UseCookiePolicy();
        app.UseRequestLocalization();
        app.UseMiddleware<HostsOfAreas>();
        app.UseMiddleware<FormFirst>();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapStaticAssets().AllowAnonymous().DisableHttpMetrics();
        app.MapControllers().WithStaticAssets();
        app.MapFallback("{*path}", NothingHere).AllowAnonymous();   // else "no such page" would be "please sign in"
    }

    public static async Task<int> ServeAsync(this WebApplication app)
    {
        var database = app.Services.GetRequiredService<GrcDatabase>();
        await database.OpenAsync(CancellationToken.None);
        await app.CheckKeysAsync();
        if (app.Environment.IsDevelopment() && database.Platform is not null)
            await DemoTowns.LoadAsync(app.Services.GetRequiredService<IServiceScopeFactory>(), app.Configuration.GetValue("Demo:Requests", DemoTowns.Requests), CancellationToken.None);
        app.AnnounceAddresses();
        await app.RunAsync();
        return 0;
    }

    public static async Task<int> MigrateAsync(this WebApplication app)
    {
        await app.Services.GetRequiredService<GrcDatabase>().MigrateAsync(CancellationToken.None);
        return 0;
    }

    private static Task NothingHere(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
