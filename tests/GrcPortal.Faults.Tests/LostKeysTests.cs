using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using GrcPortal.Core.Data;
using GrcPortal.Faults.Tests.Support;

namespace GrcPortal.Faults.Tests;

/// <summary>Without the keys of its cookies and links a node does not start: making new ones in silence would sign everyone out and kill every link.</summary>
[Collection(nameof(Farm))]
public sealed class LostKeysTests(Farm farm)
{
    private const string Name = "faults_keys";

    [Fact]
    public async Task Keys_that_are_gone_or_sealed_by_another_certificate_are_missed()
    {
        var access = await farm.Postgres.MakeAsync(Name);
        try
        {
            await GrcDatabase.MigrateAsync(access.Owner, CancellationToken.None);
            var (own, other) = (Certificate("own"), Certificate("other"));
            await using (var first = With(access, own)) await first.StartAsync();   // seals its first keys

            Assert.Contains("cannot be read", await RefusalAsync(access, other), StringComparison.Ordinal);
            await farm.Postgres.ExecuteAsync("insert into job_runs (id, job, node, started_at, towns, failures) values (gen_random_uuid(), 'SendMessages', 'un', now(), 0, 0); delete from data_protection_keys", Name);
            Assert.Contains("no longer in data_protection_keys", await RefusalAsync(access, own), StringComparison.Ordinal);
            Assert.Equal([0], await farm.Postgres.ListAsync("select count(*)::int from data_protection_keys", rows => rows.GetInt32(0), Name));
        }
        finally
        {
            await farm.Postgres.DropAsync(Name);
        }
    }

    private Node With(DatabaseAccess access, string certificate) => new("clefs", new Dictionary<string, string>(farm.Settings())
    {
        ["ConnectionStrings__Grc"] = access.App,
        ["ConnectionStrings__GrcPlatform"] = access.Platform,
        ["DataProtection__Certificate"] = certificate,
        ["DataProtection__CertificatePassword"] = "essai",
        ["Jobs__Run"] = "false",
    });

    private async Task<string> RefusalAsync(DatabaseAccess access, string certificate)
    {
        await using var node = With(access, certificate);
        return (await Assert.ThrowsAsync<BenchFailedException>(node.StartAsync)).Message;
    }

    private string Certificate(string name)
    {
        using var key = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow();
        using var made = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(now.AddDays(-1), now.AddYears(1));
        var path = Path.Combine(farm.Folder, $"{name}.p12");
        File.WriteAllBytes(path, made.Export(X509ContentType.Pkcs12, "essai"));
        return path;
    }
}
