using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GrcPortal.Core.Organisation;

/// <summary>Identity's stores look accounts and tokens up by their id alone, so those two keep it as key; all else leads with the tenant.</summary>
internal sealed class AccountMap : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.ToTable("Accounts");
        account.HasAlternateKey(a => new { a.TenantId, a.Id });
        foreach (var index in account.Metadata.GetIndexes().ToList()) account.Metadata.RemoveIndex(index);
        account.HasIndex(a => new { a.TenantId, a.NormalizedUserName }).IsUnique();
    }
}

internal sealed class AccountLoginMap : IEntityTypeConfiguration<AccountLogin>
{
    public void Configure(EntityTypeBuilder<AccountLogin> login)
    {
        login.ToTable("AccountLogins");
        login.HasKey(l => new { l.TenantId, l.LoginProvider, l.ProviderKey });
        ToAccount.Rewire(login, l => new { l.TenantId, l.UserId });
    }
}

internal sealed class AccountTokenMap : IEntityTypeConfiguration<AccountToken>
{
    public void Configure(EntityTypeBuilder<AccountToken> token)
    {
        token.ToTable("AccountTokens");
        ToAccount.Rewire(token, t => new { t.TenantId, t.UserId });
    }
}

internal sealed class AccountPasskeyMap : IEntityTypeConfiguration<AccountPasskey>
{
    public void Configure(EntityTypeBuilder<AccountPasskey> passkey)
    {
        passkey.ToTable("AccountPasskeys");
        passkey.HasKey(p => new { p.TenantId, p.CredentialId });
        passkey.OwnsOne(p => p.Data).ToJson();
        ToAccount.Rewire(passkey, p => new { p.TenantId, p.UserId });
    }
}

internal static class ToAccount
{
    public static void Rewire<T>(EntityTypeBuilder<T> row, System.Linq.Expressions.Expression<Func<T, object?>> key) where T : class
    {
        foreach (var identitys in row.Metadata.GetForeignKeys().ToList()) row.Metadata.RemoveForeignKey(identitys);
        row.HasOne<Account>().WithMany().HasForeignKey(key).HasPrincipalKey(a => new { a.TenantId, a.Id });
    }
}

internal sealed class DepartmentMap : IEntityTypeConfiguration<Department>
{
    public void Configure(EntityTypeBuilder<Department> department)
    {
        department.HasKey(d => new { d.TenantId, d.Id });
        department.HasOne<Department>().WithMany().HasForeignKey(d => new { d.TenantId, d.ParentId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AgentMap : IEntityTypeConfiguration<Agent>
{
    public void Configure(EntityTypeBuilder<Agent> agent)
    {
        agent.HasKey(a => new { a.TenantId, a.Id });
        agent.HasIndex(a => new { a.TenantId, a.AccountId }).IsUnique();
        agent.HasOne<Account>().WithMany().HasForeignKey(a => new { a.TenantId, a.AccountId }).HasPrincipalKey(a => new { a.TenantId, a.Id });
        agent.HasOne<Department>().WithMany().HasForeignKey(a => new { a.TenantId, a.DepartmentId }).OnDelete(DeleteBehavior.Restrict);
    }
}
