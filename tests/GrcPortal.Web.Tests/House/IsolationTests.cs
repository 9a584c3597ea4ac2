using GrcPortal.Core.Data;
using GrcPortal.Core.Data.Isolation;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Tenants;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GrcPortal.Web.Tests.House;

/// <summary>Each wall between towns holds alone.</summary>
public sealed class IsolationTests : IAsyncLifetime
{
    private NpgsqlDataSource _app = null!;
    private Town _here = null!, _there = null!;

    public async Task InitializeAsync()
    {
        _app = NpgsqlDataSource.Create((await TestDatabase.OfRunAsync()).Access.App);
        (_here, _there) = (await Given.ATownAsync(), await Given.ATownAsync());
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public void Every_row_of_a_town_has_the_filter()
    {
        using var db = Context(_here.Info);
        var owned = typeof(GrcDbContext).Assembly.GetTypes().Where(type => type.IsClass && typeof(ITenantOwned).IsAssignableFrom(type)).ToList();

        Assert.Equal(52, owned.Count);
        Assert.All(owned, type => Assert.NotNull(db.Model.FindEntityType(type)!.FindDeclaredQueryFilter(GrcDbContext.TenantFilter)));
    }

    [Fact]
    public async Task Without_a_town_nothing_is_asked()
    {
        await using var db = Context(null);

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.Requests.CountAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.Requests.ExecuteDeleteAsync());
    }

    [Fact]
    public async Task With_the_filter_off_the_database_shows_own_rows_only()
    {
        var theirs = await _there.ARequestAsync();
        var ours = await _here.ARequestAsync();
        await using var db = Context(_here.Info);
        var all = db.Requests.IgnoreQueryFilters([GrcDbContext.TenantFilter]);

        Assert.Equal([ours.Id], await all.Select(r => r.Id).ToListAsync());
        Assert.Equal(0, await all.Where(r => r.Id == theirs.Id).ExecuteUpdateAsync(set => set.SetProperty(r => r.Address, "ailleurs")));
        Assert.Equal(0, await db.Database.SqlQuery<int>($"""select count(*)::int as "Value" from service_requests where tenant_id = {_there.Info.Id}""").SingleAsync());
        Assert.Equal("12 rue des Lices", (await _there.RequestAsync(theirs.Id)).Address);
    }

    [Fact]
    public async Task Without_a_town_the_database_shows_nothing_and_takes_nothing()
    {
        await _here.ARequestAsync();
        await using var db = Context(null);

        Assert.Equal(0, await db.Database.SqlQuery<int>($"""select count(*)::int as "Value" from service_requests""").SingleAsync());
        var refused = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlAsync(
            $"insert into request_counters (tenant_id, year, value) values ({_here.Info.Id}, 1999, 1)"));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task A_row_is_not_moved_to_another_town()
    {
        await _here.ARequestAsync();
        await using var db = Context(_here.Info);

        var refused = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlAsync($"update request_counters set tenant_id = {_there.Info.Id}"));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task The_guard_refuses_to_save_a_row_of_another_town_whatever_attached_it()
    {
        var theirs = await _there.AskAsync(db => db.Departments.AsNoTracking().FirstAsync());
        await using var db = Context(_here.Info);
        db.Attach(theirs).State = EntityState.Modified;

        await Assert.ThrowsAsync<ForeignTenantException>(() => db.SaveChangesAsync());
        Assert.Throws<ForeignTenantException>(() => db.SaveChanges());
        db.Entry(theirs).State = EntityState.Deleted;
        await Assert.ThrowsAsync<ForeignTenantException>(() => db.SaveChangesAsync());
    }

    [Fact]
    public async Task A_reference_to_another_towns_row_is_refused_by_the_keys()
    {
        var theirs = await _there.AskAsync(db => db.Departments.Select(d => d.Id).FirstAsync());
        await using var db = Context(_here.Info);
        db.Add(new Core.Organisation.Department { Name = "Parcs", ParentId = theirs });

        var refused = await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());

        Assert.Equal(PostgresErrorCodes.ForeignKeyViolation, Assert.IsType<PostgresException>(refused.InnerException).SqlState);
    }

    [Fact]
    public async Task Another_towns_demand_is_not_found_even_by_its_id()
    {
        var theirs = await _there.ARequestAsync();

        Assert.Null(await _here.AskAsync(db => db.Requests.FindAsync(_here.Info.Id, theirs.Id).AsTask()));
        Assert.Null(await _here.AskAsync(db => db.Requests.FindAsync(_there.Info.Id, theirs.Id).AsTask()));
    }

    [Fact]
    public async Task History_is_added_to_and_never_changed()
    {
        await _here.ARequestAsync();
        await using var db = Context(_here.Info);

        foreach (var change in (FormattableString[])[$"update request_events set position = 9", $"delete from request_events", $"truncate request_events"])
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlAsync(change))).SqlState);
    }

    [Fact]
    public async Task The_application_may_not_take_the_walls_down()
    {
        await using var db = Context(_here.Info);
        foreach (var attempt in (FormattableString[])
            [$"alter table service_requests disable row level security", $"set role grc_owner", $"drop policy own_tenant on service_requests", $"select * from operators"])
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlAsync(attempt))).SqlState);

        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlAsync($"set local row_security = off");
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege,
            (await Assert.ThrowsAsync<PostgresException>(() => db.Database.SqlQuery<int>($"""select count(*)::int as "Value" from service_requests""").SingleAsync())).SqlState);
    }

    [Fact]
    public async Task Two_towns_number_their_demands_each_on_its_own()
    {
        var numbers = new List<int?>();
        foreach (var town in (Town[])[_here, _there, _here, _there]) numbers.Add((await town.ARequestAsync()).Number);

        Assert.Equal([1, 1, 2, 2], numbers);
    }

    private GrcDbContext Context(TenantInfo? town)
    {
        var options = new DbContextOptionsBuilder<GrcDbContext>();
        DatabaseSetup.Configure(options, _app);
        var current = new CurrentTenant();
        if (town is not null) current.Set(town);
        return new(options.Options, current);
    }
}
