using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace GrcPortal.Web.Setup;

internal static class Logging
{
    public static void AddLogging(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        var logger = new LoggerConfiguration()
            .ReadFrom.Configuration(builder.Configuration)
            .Enrich.FromLogContext()
            .Enrich.With<WithoutPath>();
        logger = builder.Environment.IsDevelopment()
            ? logger.WriteTo.Console(outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Tenant} {Message:lj}{NewLine}{Exception}", formatProvider: System.Globalization.CultureInfo.InvariantCulture)
            : logger.WriteTo.Console(new Serilog.Formatting.Json.JsonFormatter());
        builder.Logging.AddSerilog(logger.CreateLogger(), dispose: true);
    }
}

/// <summary>The server puts each request's path into what it logs meanwhile: there, a tracking code or a link's token would outlive its demand.</summary>
internal sealed class WithoutPath : ILogEventEnricher
{
    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory) => logEvent.RemovePropertyIfPresent("RequestPath");
}
