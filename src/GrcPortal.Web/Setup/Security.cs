using System.Security.Cryptography.X509Certificates;
using GrcPortal.Core.Data;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;

namespace GrcPortal.Web.Setup;

internal static class SecurityServices
{
    public static void AddSecurity(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var keys = services.AddDataProtection().SetApplicationName("GrcPortal");
        if (builder.Configuration["DataProtection:Certificate"] is { Length: > 0 } certificate)
            keys.ProtectKeysWithCertificate(X509CertificateLoader.LoadPkcs12FromFile(certificate, builder.Configuration["DataProtection:CertificatePassword"]));
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(
            options => options.XmlRepository = ActivatorUtilities.CreateInstance<KeysInDatabase>(provider)));

        services.AddSingleton<TenantProtection>();
        services.AddSingleton<IAntiforgeryAdditionalDataProvider, TenantInAntiforgery>();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = CookieNames.Antiforgery;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.FormFieldName = "__antiforgery";
        });
        // Browsers accept Secure cookies from *.localhost over http; the framework's own flags would refuse to write them.
        services.Configure<CookiePolicyOptions>(options => options.Secure = CookieSecurePolicy.Always);
    }
}
