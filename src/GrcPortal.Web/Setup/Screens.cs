using System.Globalization;
using System.Text.Unicode;
using GrcPortal.Core.Tenants;
using GrcPortal.Web.Security;
using GrcPortal.Web.Shared;
using GrcPortal.Web.Tenancy;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;

namespace GrcPortal.Web.Setup;

internal static class Screens
{
    private static readonly CultureInfo[] Languages = [CultureInfo.GetCultureInfo("fr"), CultureInfo.GetCultureInfo("en")];

    public static void AddScreens(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddLocalization();
        services.AddSingleton(typeof(IStringLocalizer<>), typeof(StringLocalizer<>));   // they keep nothing: a page need not make hundreds
        services.AddControllersWithViews(options =>
        {
            options.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
            options.Filters.Add<OneConnection>();
            options.Filters.Add<ConflictFilter>();
            options.ModelMetadataDetailsProviders.Add(new ValidationTexts());
            options.Conventions.Add(new OperatorsHost(builder.Configuration["Platform:Host"]!));
        })
        .AddViewLocalization()
        .AddDataAnnotationsLocalization(options => options.DataAnnotationLocalizerProvider = ValidationTexts.LocalizerOf)
        .AddRazorOptions(options => options.ViewLocationExpanders.Add(new ViewsBesideControllers()));
        services.AddSingleton<IConfigureOptions<MvcOptions>, BindingTexts>();
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new(UnicodeRanges.All));   // accents as themselves
        services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new("fr");
            options.SupportedCultures = options.SupportedUICultures = Languages;
            options.RequestCultureProviders =
            [
                new CookieRequestCultureProvider { CookieName = CookieNames.Language, Options = options },
                new CustomRequestCultureProvider(TenantsLanguage),
            ];
        });
    }

    private static Task<ProviderCultureResult?> TenantsLanguage(HttpContext context)
    {
        var tenant = context.RequestServices.GetRequiredService<CurrentTenant>();
        return Task.FromResult(tenant.IsSet ? new ProviderCultureResult(tenant.Info.Culture) : null);
    }
}
