using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;

namespace GrcPortal.Core.Data;

/// <summary>A key that protects cookies and links, shared by all nodes. Losing them signs everyone out and kills links: they are backed up with the rows.</summary>
public sealed class DataProtectionKey
{
    public Guid Id { get; init; } = Ids.New();
    public required string Name { get; init; }
    public required string Xml { get; init; }
}

internal sealed class DataProtectionKeyMap : IEntityTypeConfiguration<DataProtectionKey>
{
    public void Configure(EntityTypeBuilder<DataProtectionKey> key) => key.ToTable("DataProtectionKeys").HasKey(k => k.Id);
}

/// <summary>The framework's key ring on a table of ours; it asks synchronously.</summary>
public sealed class KeysInDatabase(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<GrcDbContext>();
        return [.. db.Set<DataProtectionKey>().AsNoTracking().Where(key => key.Name != KeyedHash.Name).Select(key => key.Xml).AsEnumerable().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<GrcDbContext>();
        db.Add(new DataProtectionKey { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChanges();
    }
}
