using GrcPortal.Core.Data;
using GrcPortal.Core.Notifications;
using GrcPortal.Core.Requests.Files;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GrcPortal.Web.Tests.Support;

/// <summary>The whole application on the run's database. One for the run: each test has a town of its own, so nothing is cleaned.</summary>
internal sealed class TestApp : WebApplicationFactory<Program>
{
    public const string PlatformHost = "plateforme.test";

    private static readonly Lazy<Task<TestApp>> Run = new(StartAsync);
    private readonly Dictionary<string, string> _settings;

    private TestApp(Dictionary<string, string> settings) => _settings = settings;

    /// <summary>Where files and messages lie.</summary>
    public required string Folder { get; init; }

    public required TestDatabase Database { get; init; }

    public Postbox Postbox => (Postbox)Services.GetRequiredService<IMailTransport>();

    public static Task<TestApp> OfRunAsync() => Run.Value;

    /// <summary>Another instance on the same database: with real limits, say. The caller disposes it.</summary>
    public static async Task<TestApp> StartAsync(Dictionary<string, string> settings) => Start(settings, await TestDatabase.OfRunAsync());

    public static TestApp Start(Dictionary<string, string> settings, TestDatabase database)
    {
        var app = new TestApp(settings) { Database = database, Folder = Directory.CreateTempSubdirectory("grc-web-tests-").FullName };
        app.Server.PreserveExecutionContext = true;   // a test's clock follows its requests into the server
        return app;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        builder.UseSetting("ConnectionStrings:Grc", Database.Access.App);
        builder.UseSetting("ConnectionStrings:GrcPlatform", Database.Access.Platform);
        builder.UseSetting("Platform:Host", PlatformHost);
        builder.UseSetting("Jobs:Run", "false");
        builder.UseSetting("Files:Path", Path.Combine(Folder, "files"));
        builder.UseSetting("Mail:Folder", Path.Combine(Folder, "mail"));
        builder.UseSetting("Mail:ReceiptsPerHour", "1000000");   // every test's citizen has the same address
        foreach (var limit in (string[])["PublicPosts", "TrackingLooks", "PlaceLooks", "SignIns"]) builder.UseSetting($"Limits:{limit}PerMinute", "1000000");
        foreach (var limit in (string[])["UploadsPerHour", "UploadMegabytesPerHourOfTown"]) builder.UseSetting($"Limits:{limit}", "1000000");
        foreach (var (name, value) in _settings) builder.UseSetting(name, value);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(new TestClock());
            services.AddSingleton(OurProgramForThumbnails());
            services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1);
            services.AddSingleton<IMailTransport>(provider => new Postbox(new SmtpTransport(provider.GetRequiredService<IOptions<MailOptions>>().Value, provider.GetRequiredService<TimeProvider>())));
            if (WithoutTenantFilter.IsAsked)
                services.ConfigureDbContext<GrcDbContext>(options => options.ReplaceService<IModelCustomizer, WithoutTenantFilter>());
        });
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
    }

    private static async Task<TestApp> StartAsync()
    {
        var app = await StartAsync([]);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(app.Folder, recursive: true);
        return app;
    }

    private static ThumbnailOptions OurProgramForThumbnails() => new()
    {
        Command = [Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", Path.Combine(AppContext.BaseDirectory, "GrcPortal.Web.dll")],
    };
}
