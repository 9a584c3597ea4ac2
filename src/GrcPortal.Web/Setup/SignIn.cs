using GrcPortal.Core.Data;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Tenants;
using GrcPortal.Web.Areas.Platform.SignIn;
using GrcPortal.Web.Security;
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
        services.AddScoped<ReadAgentIdentity>().AddScoped<AgentSession>().AddScoped<CitizenSession>().AddScoped<OperatorSession>();
        services.AddScoped<TownTicket>().AddScoped<AccountSessions>().AddSingleton<EndedSessions>();
        services.AddSingleton<KeyedHash>().AddScoped<RowsOfHost>().AddScoped<SignInBrake>().AddScoped<KnownDevice>();
        services.AddScoped<PasswordCheck>().AddScoped<OwnPassword>().AddScoped<HalfSignedIn>().AddScoped<HalfOperator>().AddScoped<SecondFactorDesk>();
        services.AddScoped<MailedLink>().AddScoped<AskForLink>().AddScoped<ChangePassword>().AddScoped<DeleteAccount>();
        services.Configure<SessionLimits>(builder.Configuration.GetSection("Sessions"));
        var idle = builder.Configuration.GetSection("Sessions").Get<SessionLimits>() ?? new();

        services.AddAuthentication(Schemes.OfSide)
            .AddPolicyScheme(Schemes.OfSide, null, options => options.ForwardDefaultSelector = SideOfSite.SchemeOf)
            .AddCookie(Schemes.Agent, options => Cookie(options, CookieNames.Agent, "/agents/connexion", idle.Idle(Schemes.Agent),
                context => context.HttpContext.RequestServices.GetRequiredService<AgentSession>().ValidateAsync(context)))
            .AddCookie(Schemes.Citizen, options => Cookie(options, CookieNames.Citizen, "/compte/connexion", idle.Idle(Schemes.Citizen),
                context => context.HttpContext.RequestServices.GetRequiredService<CitizenSession>().ValidateAsync(context)))
            .AddCookie(Schemes.Operator, options => Cookie(options, CookieNames.Operator, "/connexion", idle.Idle(Schemes.Operator),
                context => context.HttpContext.RequestServices.GetRequiredService<OperatorSession>().ValidateAsync(context)));
        foreach (var scheme in (string[])[Schemes.Agent, Schemes.Citizen, Schemes.Operator])
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

    private static void Cookie(CookieAuthenticationOptions options, string name, string signIn, TimeSpan idle, Func<CookieValidatePrincipalContext, Task> validate)
    {
        options.Cookie.Name = name;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.LoginPath = signIn;
        options.ReturnUrlParameter = "retour";
        options.ExpireTimeSpan = idle;
        options.SlidingExpiration = false;   // each check renews the ticket; the framework would do it before the check, for a session that is over too
        options.Events.OnValidatePrincipal = validate;
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }
}
