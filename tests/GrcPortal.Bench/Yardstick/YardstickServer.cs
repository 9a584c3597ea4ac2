using GrcPortal.Bench.Data;
using GrcPortal.Bench.Servers;
using GrcPortal.Core.Data;
using GrcPortal.Core.Tenants;
using Npgsql;

namespace GrcPortal.Bench.Yardstick;

/// <summary>What this machine can do at all: MVC with one action, one indexed read and a small view, on the same rows under the same rules.</summary>
internal static class YardstickServer
{
    public static Task<ChildServer> StartAsync(BenchDatabase database, BenchTown town, CancellationToken ct) => ChildServer.StartAsync(
        Path.Combine(AppContext.BaseDirectory, "GrcPortal.Bench.dll"), ["yardstick"], AppContext.BaseDirectory, new Dictionary<string, string>
        {
            ["ConnectionStrings__Grc"] = database.Access.App,
            ["Yardstick__Host"] = town.Host,
            ["Logging__LogLevel__Default"] = "Warning",
        }, "/health", ct);

    public static async Task<int> RunAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        await using var source = NpgsqlDataSource.Create(builder.Configuration.GetConnectionString("Grc")!);
        var host = builder.Configuration["Yardstick:Host"]!;
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton<TenantDirectory>().AddScoped<CurrentTenant>();
        builder.Services.AddGrcDatabase(_ => source);
        builder.Services.AddControllersWithViews();
        var app = builder.Build();
        var town = await app.Services.GetRequiredService<TenantDirectory>().FindAsync(host, CancellationToken.None);
        app.Use((context, next) =>
        {
            context.RequestServices.GetRequiredService<CurrentTenant>().Set(town!);
            return next(context);
        });
        app.MapControllers();
        app.MapGet("/health", () => "");
        await app.RunAsync();
        return 0;
    }
}
