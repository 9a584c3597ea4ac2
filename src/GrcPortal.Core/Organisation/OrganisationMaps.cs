using GrcPortal.Core.Data.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GrcPortal.Core.Organisation;

/// <summary>Identity's stores look accounts and tokens up by their id alone, so those two keep it as key; all else leads with the tenant.</summary>
internal sealed class AccountMap : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.ToTable("Accounts");
        account.Property(a => a.Culture).HasDefaultValue("fr");
        account.Property(a => a.RecoveryCodes).HasDefaultValueSql("'{}'");
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
        department.HasOne<WorkCalendar>().WithMany().HasForeignKey(d => new { d.TenantId, d.CalendarId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class WorkCalendarMap : IEntityTypeConfiguration<WorkCalendar>
{
    public void Configure(EntityTypeBuilder<WorkCalendar> calendar)
    {
        calendar.HasKey(c => new { c.TenantId, c.Id });
        calendar.Ignore(c => c.Key);
        calendar.Property(c => c.Definition).IsJson();
        calendar.ComplexProperty(c => c.Recount, recount => recount.IsRecount());
        calendar.Property(c => c.Version).IsConcurrencyToken();
        calendar.HasIndex(c => new { c.TenantId, c.Name }).IsUnique();
        calendar.HasIndex(c => c.TenantId).IsUnique().HasFilter("is_default").HasDatabaseName("IX_WorkCalendars_OfTown");
    }
}

internal sealed class AgentMap : IEntityTypeConfiguration<Agent>
{
    public void Configure(EntityTypeBuilder<Agent> agent)
    {
        agent.HasKey(a => new { a.TenantId, a.Id });
        agent.HasIndex(a => new { a.TenantId, a.AccountId }).IsUnique();
        agent.HasOne<Account>().WithMany().HasForeignKey(a => new { a.TenantId, a.AccountId }).HasPrincipalKey(a => new { a.TenantId, a.Id });
        agent.HasOne<Trade>().WithMany().HasForeignKey(a => new { a.TenantId, a.TradeId }).OnDelete(DeleteBehavior.Restrict);
        agent.HasOne<Department>().WithMany().HasForeignKey(a => new { a.TenantId, a.DepartmentId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TradeMap : IEntityTypeConfiguration<Trade>
{
    public void Configure(EntityTypeBuilder<Trade> trade)
    {
        trade.HasKey(t => new { t.TenantId, t.Id });
        trade.HasIndex(t => new { t.TenantId, t.Name }).IsUnique();
    }
}

internal sealed class TeamMap : IEntityTypeConfiguration<Team>
{
    public void Configure(EntityTypeBuilder<Team> team)
    {
        team.HasKey(t => new { t.TenantId, t.Id });
        team.HasOne<Department>().WithMany().HasForeignKey(t => new { t.TenantId, t.DepartmentId }).OnDelete(DeleteBehavior.Restrict);
        team.HasOne<Agent>().WithMany().HasForeignKey(t => new { t.TenantId, t.LeaderId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TeamMemberMap : IEntityTypeConfiguration<TeamMember>
{
    public void Configure(EntityTypeBuilder<TeamMember> member)
    {
        member.HasKey(m => new { m.TenantId, m.TeamId, m.AgentId });
        member.HasOne<Team>().WithMany().HasForeignKey(m => new { m.TenantId, m.TeamId }).OnDelete(DeleteBehavior.Cascade);
        member.HasOne<Agent>().WithMany().HasForeignKey(m => new { m.TenantId, m.AgentId }).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class AbsenceMap : IEntityTypeConfiguration<Absence>
{
    public void Configure(EntityTypeBuilder<Absence> absence)
    {
        absence.HasKey(a => new { a.TenantId, a.Id });
        absence.HasIndex(a => new { a.TenantId, a.Until });
        absence.HasOne<Agent>().WithMany().HasForeignKey(a => new { a.TenantId, a.AgentId }).OnDelete(DeleteBehavior.Cascade);
        absence.HasOne<Agent>().WithMany().HasForeignKey(a => new { a.TenantId, a.DeputyId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SignInSessionMap : IEntityTypeConfiguration<SignInSession>
{
    public void Configure(EntityTypeBuilder<SignInSession> session)
    {
        session.HasKey(s => new { s.TenantId, s.Id });
        session.HasOne<Account>().WithMany().HasForeignKey(s => new { s.TenantId, s.AccountId }).HasPrincipalKey(a => new { a.TenantId, a.Id })
            .OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SignInAttemptMap : IEntityTypeConfiguration<SignInAttempt>
{
    public void Configure(EntityTypeBuilder<SignInAttempt> attempt)
    {
        attempt.HasKey(a => new { a.TenantId, a.Key });
        attempt.HasIndex(a => new { a.TenantId, a.LastAt });
    }
}

internal sealed class OperatorSignInAttemptMap : IEntityTypeConfiguration<OperatorSignInAttempt>
{
    public void Configure(EntityTypeBuilder<OperatorSignInAttempt> attempt)
    {
        attempt.ToTable("OperatorSignInAttempts");
        attempt.HasKey(a => a.Key);
    }
}
