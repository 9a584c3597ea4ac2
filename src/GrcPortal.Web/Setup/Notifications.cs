using GrcPortal.Core.Notifications;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace GrcPortal.Web.Setup;

internal static class NotificationServices
{
    public static void AddNotifications(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.Configure<AbsoluteLinks>(builder.Configuration.GetSection("Links"));
        services.Configure<MailOptions>(builder.Configuration.GetSection("Mail"));
        services.PostConfigure<MailOptions>(mail =>
        {
            if (mail.Folder is "") mail.Folder = builder.Data("mail");
            mail.Folder = Path.GetFullPath(mail.Folder);
            mail.AllowPrivateRelays = builder.Configuration.GetValue("Mail:AllowPrivateRelays", builder.Environment.IsDevelopment());
        });
        services.AddSingleton<IMailTransport>(provider => new SmtpTransport(provider.GetRequiredService<IOptions<MailOptions>>().Value, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<CompiledWordings>().AddScoped<BuiltInWordings>().AddScoped<WriteLetter>().AddScoped<DemandVariables>().AddScoped<PreviewWording>();
        services.AddScoped<TownRelay>().AddScoped<RelaySecret>().AddScoped<TryRelay>().AddScoped<Courtesy>();
        services.AddScoped<WriteMail>().AddScoped<ReadToldMove>().AddScoped<WriteAgentMail>().AddScoped<WriteAccountMail>();
    }

    /// <summary>In Development links carry the scheme and port that are listened on, and the console says where to go.</summary>
    public static void AnnounceAddresses(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        if (!app.Environment.IsDevelopment()) return;
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        if (addresses.FirstOrDefault() is not { } address) return;
        var links = app.Services.GetRequiredService<IOptions<AbsoluteLinks>>().Value;
        var port = new Uri(address.Replace("://*", "://localhost", StringComparison.Ordinal).Replace("://+", "://localhost", StringComparison.Ordinal)).Port;
        (links.Scheme, links.Port) = (address.Split("://")[0], port);
        var platform = app.Configuration["Platform:Host"]!;
        Console.WriteLine($"""

            GrcPortal is ready.
              Ville de Montclair-sur-Aure     {links.To("localhost", "/")}
              Communauté du Val d'Aure        {links.To("val-aure.localhost", "/")}
              Agents                          {links.To("localhost", "/agents")}
              Operator                        {links.To(platform, "/")}
            Ctrl-C stops it. Delete the folder .data (and /var/lib/grcportal when started as root) to start afresh.

            """);
    });
}
