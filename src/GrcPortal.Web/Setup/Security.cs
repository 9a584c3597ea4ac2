using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using GrcPortal.Core.Data;
using GrcPortal.Core.Data.Isolation;
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
            keys.ProtectKeysWithCertificate(Load(certificate, builder.Configuration["DataProtection:CertificatePassword"]));
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

    public static async Task CheckKeysAsync(this WebApplication app)
    {
        if (app.Configuration.GetValue("DataProtection:AcceptNewKeys", false)) return;
        await using var scope = app.Services.CreateAsyncScope();
        await KeyChecks.RunAsync(scope.ServiceProvider.GetRequiredService<GrcDbContext>(), app.Services.GetRequiredService<IKeyManager>(), CancellationToken.None);
    }

    private static X509Certificate2 Load(string file, string? password)
    {
        try
        {
            return X509CertificateLoader.LoadPkcs12FromFile(file, password);
        }
        catch (Exception failed) when (failed is CryptographicException or IOException)
        {
            throw new StartUpRefusedException($"DataProtection:Certificate names {file}, which cannot be opened ({failed.Message}). Without it the keys of cookies and links cannot be read.");
        }
    }
}
