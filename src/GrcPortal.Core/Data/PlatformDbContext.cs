using GrcPortal.Core.Data.Conventions;
using GrcPortal.Core.Data.Isolation;
using GrcPortal.Core.Jobs;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Data;

/// <summary>What the operator's console sees: the platform's own tables, as a role that has no right on any other.</summary>
public sealed class PlatformDbContext(DbContextOptions<PlatformDbContext> options) : DbContext(options)
{
    public DbSet<Tenant> Tenants => Set<Tenant>();
    public DbSet<TenantHost> TenantHosts => Set<TenantHost>();
    public DbSet<Operator> Operators => Set<Operator>();
    public DbSet<OperatorSignInAttempt> OperatorSignInAttempts => Set<OperatorSignInAttempt>();

    public DbSet<JobRun> JobRuns => Set<JobRun>();
    public DbSet<TownBacklog> TownBacklogs => Set<TownBacklog>();

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) =>
        conventions.Properties<Enum>().HaveConversion<string>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        builder.ApplyConfiguration(new TenantMap()).ApplyConfiguration(new TenantHostMap()).ApplyConfiguration(new OperatorMap())
            .ApplyConfiguration(new OperatorSignInAttemptMap()).ApplyConfiguration(new JobRunMap()).ApplyConfiguration(new TownBacklogMap());
        SnakeCaseNames.Apply(builder.Model);
    }
}
