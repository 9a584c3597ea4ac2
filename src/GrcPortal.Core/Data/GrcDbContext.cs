using System.Linq.Expressions;
using System.Reflection;
using GrcPortal.Core.Audit;
using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Data.Conventions;
using GrcPortal.Core.Interventions;
using GrcPortal.Core.Jobs;
using GrcPortal.Core.Notifications;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Places;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Clocks;
using GrcPortal.Core.Statistics;
using GrcPortal.Core.Tenants;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GrcPortal.Core.Data;

/// <summary>All rows of the tenant in scope, and nothing of the others: every tenant-owned entity has the filter <c>tenant</c>, which throws without one.</summary>
public sealed class GrcDbContext : IdentityUserContext<Account, Guid, IdentityUserClaim<Guid>, AccountLogin, AccountToken, AccountPasskey>
{
    /// <summary>Named so that lifting another filter leaves this one in place.</summary>
    public const string TenantFilter = "tenant";

    private readonly CurrentTenant _tenant;

    public GrcDbContext(DbContextOptions<GrcDbContext> options, CurrentTenant tenant) : base(options)
    {
        _tenant = tenant;
        TenantOwnership.StampNewRows(this);
        // Without savepoints nothing is done between two saves: one that failed as the connection broke went unsaid, and what followed was written outside its transaction.
        Database.AutoSavepointsEnabled = false;
    }

    /// <summary>Read by the filters at each query, from this instance.</summary>
    public int TenantId => _tenant.Id;

    /// <summary>The day it was in the tenant's zone.</summary>
    internal DateOnly DayOf(DateTimeOffset moment) => _tenant.Info.DayOf(moment);

    /// <summary>The days of the tenant's zone, and what its promises count in until it has calendars.</summary>
    internal ClockCalendar Calendar => _tenant.Info.Calendar;

    internal int? TenantIdIfSet => _tenant.IsSet ? _tenant.Id : null;

    public DbSet<Tenant> Tenants => Set<Tenant>();
    public DbSet<TenantHost> TenantHosts => Set<TenantHost>();
    public DbSet<Operator> Operators => Set<Operator>();
    public DbSet<OperatorSignInAttempt> OperatorSignInAttempts => Set<OperatorSignInAttempt>();
    public DbSet<Department> Departments => Set<Department>();
    public DbSet<WorkCalendar> WorkCalendars => Set<WorkCalendar>();
    public DbSet<Agent> Agents => Set<Agent>();
    public DbSet<Team> Teams => Set<Team>();
    public DbSet<TeamMember> TeamMembers => Set<TeamMember>();
    public DbSet<Trade> Trades => Set<Trade>();
    public DbSet<Role> Roles => Set<Role>();
    public DbSet<RoleGrant> RoleGrants => Set<RoleGrant>();
    public DbSet<Absence> Absences => Set<Absence>();
    public DbSet<SignInSession> SignInSessions => Set<SignInSession>();
    public DbSet<SignInAttempt> SignInAttempts => Set<SignInAttempt>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<Category> Categories => Set<Category>();
    public DbSet<FormVersion> FormVersions => Set<FormVersion>();
    public DbSet<RoutingRule> RoutingRules => Set<RoutingRule>();
    public DbSet<ReplyTemplate> ReplyTemplates => Set<ReplyTemplate>();
    public DbSet<ListedReason> ListedReasons => Set<ListedReason>();
    public DbSet<AddressImport> AddressImports => Set<AddressImport>();
    public DbSet<Street> Streets => Set<Street>();
    public DbSet<Address> Addresses => Set<Address>();
    public DbSet<Sector> Sectors => Set<Sector>();
    public DbSet<TownMap> TownMaps => Set<TownMap>();
    public DbSet<Body> Bodies => Set<Body>();
    public DbSet<Intervention> Interventions => Set<Intervention>();
    public DbSet<InterventionRequest> InterventionRequests => Set<InterventionRequest>();
    public DbSet<InterventionCounter> InterventionCounters => Set<InterventionCounter>();
    public DbSet<TimeEntry> TimeEntries => Set<TimeEntry>();
    public DbSet<HourlyRate> HourlyRates => Set<HourlyRate>();
    public DbSet<Supplier> Suppliers => Set<Supplier>();
    public DbSet<Purchase> Purchases => Set<Purchase>();
    public DbSet<DailyFigure> DailyFigures => Set<DailyFigure>();
    public DbSet<CountedDay> CountedDays => Set<CountedDay>();
    public DbSet<Draft> Drafts => Set<Draft>();
    public DbSet<ServiceRequest> Requests => Set<ServiceRequest>();
    public DbSet<Requester> Requesters => Set<Requester>();
    public DbSet<RequestEvent> RequestEvents => Set<RequestEvent>();
    public DbSet<PromiseMove> PromiseMoves => Set<PromiseMove>();
    public DbSet<Message> Messages => Set<Message>();
    public DbSet<Attachment> Attachments => Set<Attachment>();
    public DbSet<RequestCounter> RequestCounters => Set<RequestCounter>();
    public DbSet<RequestLink> RequestLinks => Set<RequestLink>();
    public DbSet<TrackingLink> TrackingLinks => Set<TrackingLink>();
    public DbSet<SavedView> SavedViews => Set<SavedView>();
    public DbSet<ExportJob> ExportJobs => Set<ExportJob>();
    public DbSet<MessageTemplate> MessageTemplates => Set<MessageTemplate>();
    public DbSet<MailRelay> MailRelays => Set<MailRelay>();
    public DbSet<MailedAddress> MailedAddresses => Set<MailedAddress>();
    public DbSet<JobRun> JobRuns => Set<JobRun>();
    public DbSet<TownBacklog> TownBacklogs => Set<TownBacklog>();
    public DbSet<OutgoingMessage> OutgoingMessages => Set<OutgoingMessage>();

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        var detects = LookOnce();
        try
        {
            return base.SaveChanges(acceptAllChangesOnSuccess);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = detects;
        }
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var detects = LookOnce();
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = detects;
        }
    }

    /// <summary>Every row is compared with what it was once, before the interceptors: else each question of theirs would do it again.</summary>
    private bool LookOnce()
    {
        var detects = ChangeTracker.AutoDetectChangesEnabled;
        ChangeTracker.DetectChanges();
        ChangeTracker.AutoDetectChangesEnabled = false;
        return detects;
    }

    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<Enum>().HaveConversion<string>();
        conventions.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(GrcDbContext).Assembly);
        builder.Ignore<IdentityUserClaim<Guid>>();

        foreach (var entity in builder.Model.GetEntityTypes().Where(type => type.ClrType != typeof(Tenant)))
        {
            // Keys are made in code: EF would take a new child that has one for a row that exists.
            foreach (var property in entity.GetKeys().SelectMany(key => key.Properties)) property.ValueGenerated = ValueGenerated.Never;
        }
        foreach (var entity in builder.Model.GetEntityTypes().Where(type => typeof(ITenantOwned).IsAssignableFrom(type.ClrType)))
        {
            Own.MakeGenericMethod(entity.ClrType).Invoke(this, [builder]);
        }
        SnakeCaseNames.Apply(builder.Model);
    }

    private static readonly MethodInfo Own =
        typeof(GrcDbContext).GetMethod(nameof(OwnByTenant), BindingFlags.Instance | BindingFlags.NonPublic)!;

    private void OwnByTenant<T>(ModelBuilder builder) where T : class, ITenantOwned
    {
        Expression<Func<T, bool>> ownRows = row => row.TenantId == TenantId;
        builder.Entity<T>().Property(row => row.TenantId).HasColumnOrder(0);
        builder.Entity<T>().HasQueryFilter(TenantFilter, ownRows);
        builder.Entity<T>().HasOne<Tenant>().WithMany().HasForeignKey(row => row.TenantId).OnDelete(DeleteBehavior.Restrict);
    }
}
