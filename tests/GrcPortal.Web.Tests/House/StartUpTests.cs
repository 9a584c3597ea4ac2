using GrcPortal.Core.Data;
using GrcPortal.Core.Data.Isolation;
using GrcPortal.Web.Tests.Support;
using Npgsql;

namespace GrcPortal.Web.Tests.House;

/// <summary>What a process refuses to serve from.</summary>
public sealed class StartUpTests
{
    [Fact]
    public async Task A_superuser_is_refused()
    {
        var database = await TestDatabase.OfRunAsync();

        Assert.Contains("superuser", await RefusalAsync(database.SuperuserOn(database.Name)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_owner_of_the_tables_is_refused() => Assert.Contains("grc_owner", await RefusalAsync((await TestDatabase.OfRunAsync()).Access.Owner), StringComparison.Ordinal);

    [Theory]
    [InlineData("bypassrls")]
    [InlineData("in role pg_read_all_data")]
    public async Task A_role_that_sees_more_than_its_own_is_refused(string rights)
    {
        var database = await TestDatabase.OfRunAsync();
        var role = $"grc_test_{Guid.NewGuid():N}";
        var superuser = database.SuperuserOn(database.Name);
        await TestDatabase.ExecuteAsync(superuser, $"create role {role} login password 'p' {rights}");
        try
        {
            Assert.Contains(role, await RefusalAsync(new NpgsqlConnectionStringBuilder(superuser) { Username = role, Password = "p", Pooling = false }.ConnectionString), StringComparison.Ordinal);
        }
        finally
        {
            await TestDatabase.ExecuteAsync(superuser, $"drop role {role}");
        }
    }

    [Theory]
    [InlineData("Multiplexing=true")]
    [InlineData("No Reset On Close=true")]
    [InlineData("Include Error Detail=true")]
    public async Task An_option_that_leaks_is_refused(string option) => Assert.Contains(
        option, await RefusalAsync($"{(await TestDatabase.OfRunAsync()).Access.App};{option}"), StringComparison.Ordinal);

    [Fact]
    public async Task The_applications_own_role_on_its_own_schema_is_served() => await OpenAsync((await TestDatabase.OfRunAsync()).Access.App);

    [Fact]
    public async Task An_older_schema_is_refused()
    {
        var (_, access) = await (await TestDatabase.OfRunAsync()).CloneAsync();
        await TestDatabase.ExecuteAsync(access.Owner, """delete from "__EFMigrationsHistory" """);

        Assert.Contains("older", await RefusalAsync(access.App), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_without_schema_is_refused_as_older()
    {
        var database = await TestDatabase.OfRunAsync();
        var access = await BareAsync(database);

        Assert.Contains("older", await RefusalAsync(access), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("99990101000000_Next", "99990101000000_Next", false)]
    [InlineData("99990101000000_Next", "20260101000000_Before", true)]
    [InlineData("99990101000000_Next", null, false)]
    public async Task A_newer_schema_is_served_only_when_it_says_that_it_still_fits(string migration, string? compatibleFrom, bool served)
    {
        var (_, access) = await (await TestDatabase.OfRunAsync()).CloneAsync();
        await TestDatabase.ExecuteAsync(access.Owner, $"""insert into "__EFMigrationsHistory" ("MigrationId", "ProductVersion") values ('{migration}', '11.0.0')""");
        if (compatibleFrom is not null)
            await TestDatabase.ExecuteAsync(access.Owner, $"insert into schema_compatibility (migration_id, compatible_from) values ('{migration}', '{compatibleFrom}')");

        if (served) await OpenAsync(access.App);
        else Assert.Contains("newer", await RefusalAsync(access.App), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_any_database_the_paragraph_says_what_to_set()
    {
        await using var database = new GrcDatabase(new());

        Assert.Contains("ConnectionStrings:Grc", (await Assert.ThrowsAsync<StartUpRefusedException>(() => database.OpenAsync(default))).Message, StringComparison.Ordinal);
        Assert.Contains("ConnectionStrings:Grc", (await Assert.ThrowsAsync<StartUpRefusedException>(() => database.MigrateAsync(default))).Message, StringComparison.Ordinal);
    }

    private static async Task<string> BareAsync(TestDatabase database)
    {
        var name = $"{database.Name}_bare";
        await TestDatabase.ExecuteAsync(database.SuperuserOn("postgres"), $"create database {name}");
        return new NpgsqlConnectionStringBuilder(database.Access.App) { Database = name, Pooling = false }.ConnectionString;
    }

    private static async Task<string> RefusalAsync(string connectionString) =>
        (await Assert.ThrowsAsync<StartUpRefusedException>(() => OpenAsync(connectionString))).Message;

    private static async Task OpenAsync(string connectionString)
    {
        await using var database = new GrcDatabase(new() { App = connectionString });
        await database.OpenAsync(default);
    }
}
