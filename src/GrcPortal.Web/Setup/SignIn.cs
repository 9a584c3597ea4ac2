using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Tenants;
using GrcPortal.Web.Security;
using GrcPortal.Web.Tenancy;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace GrcPortal.Web.Setup;

internal static class SignInServices
{
    public static void AddSignIn(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddIdentityCore<Account>(options =>
        {
            options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            options.User.AllowedUserNameCharacters += ":'";
            options.User.RequireUniqueEmail = false;   // the same person may be agent and citizen
            options.Password = new() { RequiredLength = 12, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false };
        }).AddEntityFrameworkStores<GrcDbContext>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);
        services.AddSingleton<IPasswordHasher<Operator>, PasswordHasher<Operator>>();
        services.AddScoped<ReadAgentIdentity>().AddScoped<AgentSession>().AddScoped<OperatorSession>();

        services.AddAuthentication(Schemes.OfHost)
            .AddPolicyScheme(Schemes.OfHost, null, options => options.ForwardDefaultSelector = context =>
                context.Features.Get<PlatformHost>() is null ? Schemes.Agent : Schemes.Operator)
            .AddCookie(Schemes.Agent, options => Cookie(options, CookieNames.Agent, "/agents/connexion",
                context => context.HttpContext.RequestServices.GetRequiredService<AgentSession>().ValidateAsync(context)))
            .AddCookie(Schemes.Operator, options => Cookie(options, CookieNames.Operator, "/connexion",
                context => context.HttpContext.RequestServices.GetRequiredService<OperatorSession>().ValidateAsync(context)));
        foreach (var scheme in (string[])[Schemes.Agent, Schemes.Operator])
        {
            services.AddSingleton<IConfigureOptions<CookieAuthenticationOptions>>(provider => new ConfigureNamedOptions<CookieAuthenticationOptions>(
                scheme, options => options.TicketDataFormat = ActivatorUtilities.CreateInstance<TenantTickets>(provider, scheme)));
        }

        services.AddAuthorization(options =>
        {
            foreach (var permission in Enum.GetNames<Permission>())
                options.AddPolicy(permission, policy => policy.RequireClaim(ClaimNames.Permission, permission));
            options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        });
    }

    private static void Cookie(CookieAuthenticationOptions options, string name, string signIn, Func<CookieValidatePrincipalContext, Task> validate)
    {
        options.Cookie.Name = name;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.LoginPath = signIn;
        options.ReturnUrlParameter = "retour";
        options.ExpireTimeSpan = TimeSpan.FromHours(10);
        options.SlidingExpiration = true;
        options.Events.OnValidatePrincipal = validate;
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }
}
