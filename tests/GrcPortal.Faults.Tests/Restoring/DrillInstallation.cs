using System.Security.Cryptography;
using GrcPortal.Core.Data;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Files;
using GrcPortal.Core.Tenants;
using GrcPortal.Faults.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Faults.Tests.Restoring;

/// <summary>Rows on a server, files in a folder, and what an operator runs on them.</summary>
internal sealed class DrillInstallation(DrillCluster cluster, string files, string folder)
{
    public string Files => files;

    public Node Node(string name) => new(name, Settings());

    /// <summary>Demands with all their rows, and photos on the latest of them.</summary>
    public async Task FillAsync(IReadOnlyList<BenchTown> towns, int demands, int photos)
    {
        await LoadDemands.RunAsync(cluster.As(DrillCluster.Loader), towns, demands, TimeProvider.System.GetUtcNow(), CancellationToken.None);
        var store = new DiskFileStore(new() { Root = files, FreeSpaceFloor = 0 });
        var photo = FileIntake.Read(await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "phone.jpg"))).File!;
        foreach (var town in towns)
        {
            await AsAsync(town.Info, async db =>
            {
                var wanted = photos / towns.Count;
                var ids = await db.Requests.OrderByDescending(r => r.Id).Select(r => r.Id).Take(wanted).ToListAsync();
                for (var n = 0; n < wanted; n++)
                {
                    var bytes = photo.Content.ToArray();
                    BitConverter.TryWriteBytes(bytes.AsSpan(bytes.Length - 6), n);   // none is like another
                    var stored = await store.SaveAsync(FileKey.New(town.Info.Id, TimeProvider.System.GetUtcNow()), bytes, CancellationToken.None);
                    db.Add(new Attachment
                    {
                        RequestId = ids[n % ids.Count],
                        FileKey = stored.Key.ToString(),
                        ContentType = photo.Type.MediaType(),
                        Size = stored.Length,
                        Sha256 = stored.Sha256.ToArray(),
                        AddedAt = TimeProvider.System.GetUtcNow(),
                    });
                }
                await db.SaveChangesAsync();
            });
        }
    }

    /// <summary>Someone's demand that is not due, ended and forgotten at his word.</summary>
    public Task ForgetOneOfAsync(BenchTown town) => AsAsync(town.Info, async db =>
    {
        var request = await db.Requests.AsSplitQuery().Include(r => r.Messages).Include(r => r.Requesters).Include(r => r.Attachments)
            .Where(r => r.Phase == RequestPhase.Closed).OrderByDescending(r => r.Id).FirstAsync();
        db.RemoveRange(request.Attachments);
        request.Anonymise(moment => moment, new(Actor.System, TimeProvider.System.GetUtcNow()));
        await db.SaveChangesAsync();
    });

    /// <summary>A script of deploy/, as that role or as the superuser. What it said.</summary>
    public Task<string> RunAsync(int expected, string script, string argument, string? role = null)
    {
        var environment = cluster.Environ(role ?? (script.Contains("backup", StringComparison.Ordinal) ? DrillCluster.Backup : null));
        environment["GRC_FILES"] = files;
        return Command.RunAsync(expected, "bash", [Repository.At(script), argument], environment);
    }

    /// <summary>A verb of the application, with a node's settings. What it said.</summary>
    public Task<string> VerbAsync(int expected, params string[] words) => Command.RunAsync(expected, "dotnet", [Support.Node.Program, .. words], Settings());

    /// <summary>Rows whose file is not there or has other bytes.</summary>
    public async Task<List<string>> DamagedFilesAsync()
    {
        List<string> damaged = [];
        foreach (var (key, hash) in await cluster.ListAsync("select file_key, sha256 from attachments", rows => (rows.GetString(0), rows.GetFieldValue<byte[]>(1))))
        {
            var file = Path.Combine(files, key);
            if (!File.Exists(file) || !SHA256.HashData(await File.ReadAllBytesAsync(file)).AsSpan().SequenceEqual(hash)) damaged.Add(key);
        }
        return damaged;
    }

    private Dictionary<string, string> Settings()
    {
        var settings = new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["ConnectionStrings__Grc"] = cluster.Access.App,
            ["ConnectionStrings__GrcPlatform"] = cluster.Access.Platform,
            ["Files__Path"] = files,
            ["Files__FreeSpaceFloor"] = "0",
            ["Mail__Folder"] = Path.Combine(folder, "mail"),
            ["Mail__ReceiptsPerHour"] = "1000000",
            ["Jobs__Run"] = "false",   // what jobs would change after the backup could not be compared
            ["Links__Scheme"] = "http",
            ["Serilog__MinimumLevel__Default"] = "Warning",
        };
        foreach (var limit in (string[])["PublicPostsPerMinute", "UploadsPerHour", "UploadMegabytesPerHourOfTown"]) settings[$"Limits__{limit}"] = "1000000";
        return settings;
    }

    private async Task AsAsync(TenantInfo town, Func<GrcDbContext, Task> work)
    {
        await using var services = BenchServices.Build(cluster.Access);
        await using var scope = Core.Jobs.TenantScope.Open(services.GetRequiredService<IServiceScopeFactory>(), town);
        await work(scope.ServiceProvider.GetRequiredService<GrcDbContext>());
    }
}
