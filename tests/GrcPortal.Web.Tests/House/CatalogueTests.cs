using System.Text.RegularExpressions;
using GrcPortal.Web.Tests.Support;

namespace GrcPortal.Web.Tests.House;

/// <summary>What the database itself says of its tables: each is declared here, and a town's rows are walled in each of a town's tables.</summary>
public sealed partial class CatalogueTests
{
    private const string OwnRows = "tenant_id = nullif(current_setting('app.tenant_id', true), '')::integer";

    private static readonly string[] OfTenants =
    [
        "absences", "account_logins", "account_passkeys", "account_tokens", "accounts", "address_imports", "addresses", "agents", "attachments",
        "audit_entries", "bodies", "categories", "counted_days", "daily_figures", "departments", "drafts", "export_jobs", "form_versions",
        "hourly_rates", "intervention_counters", "intervention_requests", "interventions", "listed_reasons", "mail_relays", "message_templates",
        "messages", "outgoing_messages", "promise_moves", "purchases", "reply_templates", "request_counters", "request_events", "request_links", "requesters",
        "role_grants", "role_permissions", "roles", "routing_rules", "saved_views", "sectors", "service_requests", "sign_in_attempts",
        "sign_in_sessions", "streets", "suppliers", "team_members", "teams", "time_entries", "town_maps", "tracking_links", "trades",
        "work_calendars",
    ];

    private static readonly string[] OfThePlatform = ["job_runs", "mailed_addresses", "operator_sign_in_attempts", "operators", "tenant_hosts", "tenants", "town_backlogs"];

    private static readonly string[] OfReference = ["__EFMigrationsHistory", "data_protection_keys", "schema_compatibility"];

    /// <summary>Identity's stores find accounts and tokens by their id alone.</summary>
    private static readonly string[] KeysWithoutTenant = ["accounts.pk_accounts", "account_tokens.pk_account_tokens"];

    [Fact]
    public async Task Every_table_is_declared() => Assert.Equal(
        OfTenants.Concat(OfThePlatform).Concat(OfReference).Order(StringComparer.Ordinal),
        (await AskAsync("select c.relname::text from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'f')")).Order(StringComparer.Ordinal));

    [Fact]
    public async Task The_only_other_schema_is_the_schedulers() => Assert.Equal(["public", "quartz"], await AskAsync(
        "select nspname::text from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema' order by 1"));

    [Fact]
    public async Task Nothing_sees_through_the_walls()
    {
        Assert.Empty(await AskAsync("select relname::text from pg_class where relkind = 'm'"));
        Assert.Empty(await AskAsync("select relname::text from pg_class where relkind = 'v' and relnamespace in ('public'::regnamespace, 'quartz'::regnamespace) and not coalesce('security_invoker=true' = any(reloptions), false)"));
        Assert.Empty(await AskAsync("select proname::text from pg_proc where prosecdef and pronamespace in ('public'::regnamespace, 'quartz'::regnamespace)"));
        Assert.Empty(await AskAsync("select rolname::text from pg_roles where rolname ~ '^grc_' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)"));
        Assert.Empty(await AskAsync("select r.rolname::text from pg_auth_members m join pg_roles r on r.oid = m.member where r.rolname ~ '^grc_'"));
        Assert.Equal(["grc_owner"], await AskAsync("select distinct pg_get_userbyid(relowner)::text from pg_class where relnamespace in ('public'::regnamespace, 'quartz'::regnamespace)"));
    }

    [Fact]
    public async Task A_towns_table_names_the_town_in_each_row() => Assert.Equal(OfTenants, await AskAsync("""
        select c.relname::text from pg_attribute a join pg_class c on c.oid = a.attrelid
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'tenant_id' and a.attnotnull and a.atttypid = 'int'::regtype and c.relname <> 'tenant_hosts'
        order by c.relname collate "C"
        """));

    [Fact]
    public async Task A_towns_table_has_a_forced_policy_of_the_one_shape() => Assert.Equal(Walls(OfTenants), await PoliciesAsync(await TestDatabase.OfRunAsync()));

    [Fact]
    public async Task A_policy_that_goes_is_missed_whichever_it_is()
    {
        var database = await (await TestDatabase.OfRunAsync()).AnotherAsync();
        for (var gone = 1; gone <= OfTenants.Length; gone++)
        {
            await TestDatabase.ExecuteAsync(database.SuperuserOn(database.Name), $"drop policy own_tenant on {OfTenants[gone - 1]}; alter table {OfTenants[gone - 1]} disable row level security");
            Assert.Equal(Walls(OfTenants[gone..]), await PoliciesAsync(database));
        }
    }

    private static IEnumerable<string> Walls(IEnumerable<string> tables) => tables.Select(table => $"{table}|t|t|own_tenant|*|t|{{0}}|{OwnRows}|{OwnRows}");

    private static async Task<IEnumerable<string>> PoliciesAsync(TestDatabase database) => (await database.ListAsync("""
            select concat_ws('|', c.relname, c.relrowsecurity, c.relforcerowsecurity, p.polname, p.polcmd::text, p.polpermissive, p.polroles::text,
                   pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
            from pg_class c left join pg_policy p on p.polrelid = c.oid
            where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and (c.relrowsecurity or p.oid is not null) order by c.relname collate "C"
            """)).Select(Plain);

    [Fact]
    public async Task Each_key_and_unique_index_of_a_town_leads_with_the_town() => Assert.Equal(KeysWithoutTenant.Order(), await AskAsync($"""
        select format('%s.%s', c.relname, i.relname) from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
        left join pg_attribute a on a.attrelid = x.indrelid and a.attnum = x.indkey[0]
        where (x.indisunique or x.indisprimary) and c.relname in ({Quoted(OfTenants)}) and a.attname is distinct from 'tenant_id' order by 1
        """));

    [Fact]
    public async Task Each_reference_of_a_town_stays_in_the_town() => Assert.Empty(await AskAsync($"""
        select format('%s.%s', c.relname, k.conname) from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class f on f.oid = k.confrelid
        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
        join pg_attribute b on b.attrelid = k.confrelid and b.attnum = k.confkey[1]
        where k.contype = 'f' and c.relname in ({Quoted(OfTenants)})
          and not (a.attname = 'tenant_id' and (b.attname = 'tenant_id' or f.relname = 'tenants' and cardinality(k.conkey) = 1))
        """));

    [Fact]
    public async Task The_application_has_the_rights_it_needs_and_no_other()
    {
        const string all = "DELETE,INSERT,SELECT,UPDATE";
        var expected = OfTenants.Select(table => $"grc_app {table} {(table is "request_events" or "audit_entries" or "promise_moves" ? "INSERT,SELECT" : all)}")
            .Append("grc_app data_protection_keys INSERT,SELECT")
            .Concat(from table in (string[])["__EFMigrationsHistory", "schema_compatibility", "tenant_hosts", "tenants"] select $"grc_app {table} SELECT")
            .Concat(from table in (string[])["job_runs", "mailed_addresses", "town_backlogs"] select $"grc_app {table} {all}")
            .Concat(from table in OfThePlatform where table is not "mailed_addresses" select $"grc_platform {table} {PlatformRights(table)}");

        Assert.Equal(expected.Order(StringComparer.Ordinal), (await GrantsAsync("public")).Order(StringComparer.Ordinal));
        Assert.All(await GrantsAsync("quartz"), grant => Assert.Matches($"^grc_app qrtz_[a-z_]+ {all}$", grant));
        Assert.Empty(await AskAsync("select table_name::text from information_schema.role_column_grants where grantee = 'PUBLIC' and table_schema in ('public', 'quartz')"));
    }

    [Fact]
    public async Task Personal_values_leave_no_trace_in_the_planners_statistics()
    {
        var kept = await AskAsync("""
            select format('%s.%s', c.relname, a.attname) from pg_attribute a join pg_class c on c.oid = a.attrelid
            where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attstattarget = 0 order by 1
            """);

        Assert.Superset(new HashSet<string>(
        [
            "requesters.name", "requesters.email", "requesters.phone", "service_requests.description", "service_requests.address",
            "service_requests.place_details", "service_requests.tracking_code", "messages.body", "drafts.address", "drafts.place_details",
            "drafts.description", "drafts.name", "drafts.email", "drafts.phone", "drafts.answers", "drafts.lat", "drafts.lon", "service_requests.answers",
            "service_requests.lat", "service_requests.lon", "service_requests.words", "messages.words", "attachments.name", "requesters.organisation",
            "requesters.rna", "requesters.siret", "requesters.postal_address",
        ]), kept.ToHashSet());
    }

    private static string PlatformRights(string table) => table switch
    {
        "operator_sign_in_attempts" => "DELETE,INSERT,SELECT,UPDATE",
        "job_runs" or "town_backlogs" => "SELECT",
        _ => "INSERT,SELECT,UPDATE",
    };

    private static async Task<List<string>> AskAsync(string sql) => await (await TestDatabase.OfRunAsync()).ListAsync(sql);

    private static Task<List<string>> GrantsAsync(string schema) => AskAsync($"""
        select concat_ws(' ', coalesce(r.rolname, 'PUBLIC'), c.relname, string_agg(a.privilege_type, ',' order by a.privilege_type))
        from pg_class c cross join lateral aclexplode(coalesce(c.relacl, acldefault('r', c.relowner))) a left join pg_roles r on r.oid = a.grantee
        where c.relnamespace = '{schema}'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S') and a.grantee <> c.relowner
        group by r.rolname, c.relname
        """);

    private static string Quoted(string[] names) => string.Join(", ", names.Select(name => $"'{name}'"));

    /// <summary>Without the brackets and casts that PostgreSQL adds when it reads a policy back.</summary>
    private static string Plain(string policy) => Casts().Replace(policy, "").Replace("(tenant_id = (NULLIF(current_setting('app.tenant_id', true), ''))::integer)", OwnRows, StringComparison.Ordinal);

    [GeneratedRegex("::text")]
    private static partial Regex Casts();
}
