using GrcPortal.Core.Data;
using GrcPortal.Core.Requests.Files;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GrcPortal.Web.Setup;

/// <summary><c>/health</c>: the process lives. <c>/ready</c>: it can serve. On any host, before any tenant, and they say nothing more.</summary>
internal static class Health
{
    public static void AddHealth(this WebApplicationBuilder builder) =>
        builder.Services.AddHealthChecks().AddCheck<DatabaseAnswers>("database").AddCheck<FilesHaveRoom>("files");

    public static void UseHealth(this WebApplication app)
    {
        app.UseHealthChecks("/health", new Microsoft.AspNetCore.Diagnostics.HealthChecks.HealthCheckOptions { Predicate = _ => false });
        app.UseHealthChecks("/ready");
    }

    /// <summary>Degraded, not unhealthy: without files demands are still taken.</summary>
    private sealed class FilesHaveRoom(IFileStore files) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken ct = default) =>
            Task.FromResult(files.HasRoom ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded());
    }

    private sealed class DatabaseAnswers(GrcDatabase database) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken ct = default)
        {
            await using var command = database.App.CreateCommand("select 1");
            await command.ExecuteScalarAsync(ct);
            return HealthCheckResult.Healthy();
        }
    }
}
