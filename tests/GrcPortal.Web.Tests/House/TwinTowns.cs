using GrcPortal.Web.Tests.Support;

namespace GrcPortal.Web.Tests.House;

/// <summary>Makes one town the twin of another: every row again, under the same ids, with another canary.</summary>
internal static class TwinTowns
{
    /// <summary>What people wrote or are called: each gets a canary.</summary>
    public static readonly string[] Words =
    [
        "accounts.email", "accounts.name", "address_imports.file_name", "agents.name", "attachments.name", "bodies.contact", "bodies.name",
        "categories.keywords", "categories.name", "categories.summary", "departments.name", "drafts.address", "drafts.description", "drafts.email",
        "drafts.name", "drafts.organisation", "drafts.postal_address", "drafts.phone", "drafts.place_details", "interventions.instructions", "listed_reasons.citizen_words", "listed_reasons.name",
        "mail_relays.sender_name", "message_templates.body", "message_templates.subject", "messages.body", "purchases.invoice_number",
        "purchases.label", "purchases.order_number", "purchases.quote_number", "reply_templates.body", "reply_templates.name", "requesters.email",
        "requesters.name", "requesters.organisation", "requesters.phone", "requesters.postal_address", "roles.name", "saved_views.name",
        "sectors.name", "service_requests.address", "service_requests.description", "service_requests.place_details", "streets.name",
        "suppliers.name", "teams.name", "town_maps.tile_credit", "trades.name", "work_calendars.name",
    ];

    /// <summary>Names of values, keys, hashes, numbers, colours: nobody's words.</summary>
    public static readonly string[] Codes =
    [
        "account_logins.login_provider", "account_logins.provider_display_name", "account_logins.provider_key", "account_passkeys.data",
        "account_tokens.login_provider", "account_tokens.name", "account_tokens.value", "accounts.authenticator_secret",
        "accounts.concurrency_stamp", "accounts.culture", "accounts.normalized_email", "accounts.normalized_user_name", "accounts.password_hash",
        "accounts.phone_number", "accounts.recovery_codes", "accounts.security_stamp", "accounts.user_name", "address_imports.file_key",
        "address_imports.format", "address_imports.problem", "address_imports.problems", "address_imports.state", "addresses.interop_key",
        "addresses.suffix", "attachments.content_type", "attachments.field_key", "attachments.file_key", "attachments.scan",
        "attachments.smaller_sizes", "audit_entries.act", "categories.acknowledge_unit", "categories.close_unit", "categories.code", "categories.competence", "categories.emergency_number",
        "categories.place", "categories.resolve_unit", "categories.silence", "categories.slug", "categories.state", "categories.take_on_unit", "categories.type",
        "categories.visibility", "daily_figures.channel", "daily_figures.measure", "daily_figures.reason", "drafts.culture", "drafts.kind", "drafts.rna", "drafts.siret", "export_jobs.file_key",
        "export_jobs.filter", "export_jobs.format", "export_jobs.state", "form_versions.state", "interventions.impossible_reason",
        "interventions.pause_reason", "interventions.sharing", "interventions.state", "listed_reasons.code", "listed_reasons.kind",
        "mail_relays.broken_by", "mail_relays.host", "mail_relays.protected_password", "mail_relays.reply_to", "mail_relays.security",
        "mail_relays.sender_email", "mail_relays.user_name", "message_templates.culture", "message_templates.text", "messages.direction",
        "outgoing_messages.channel", "outgoing_messages.last_failure", "outgoing_messages.state", "outgoing_messages.text", "promise_moves.kind", "promise_moves.why", "purchases.stage",
        "reply_templates.act", "request_events.act", "request_events.actor_kind", "request_events.from", "request_events.reason",
        "request_events.to", "request_links.kept_phase", "request_links.kind", "requesters.culture", "requesters.kind", "requesters.reply_channel",
        "requesters.rna", "requesters.siret", "role_permissions.permission", "roles.code", "saved_views.query", "sectors.code", "sectors.geometry",
        "service_requests.channel_in", "service_requests.channel_out", "service_requests.clocks", "service_requests.closing_reason", "service_requests.phase",
        "service_requests.phase_before_pause", "service_requests.phase_before_question", "service_requests.refusal_reason", "service_requests.silence_means", "service_requests.without_answer",
        "service_requests.tracking_code", "streets.commune_code", "streets.commune_name", "streets.key", "town_maps.outline",
        "town_maps.street_plan", "town_maps.tile_url",
    ];

    /// <summary>Words inside jsonb, after this mark of their text.</summary>
    public static readonly Dictionary<string, string> JsonWords = new()
    {
        ["drafts.answers"] = "[\"",
        ["form_versions.definition"] = "\"label\": \"",
        ["service_requests.answers"] = "[\"",
        ["work_calendars.definition"] = "\"name\": \"",
    };

    /// <summary>A session notes that it was seen.</summary>
    private static readonly string[] ChangedByReading = ["sign_in_sessions"];

    public static async Task<List<string>> ColumnsOfTextAsync() => await (await TestDatabase.OfRunAsync()).ListAsync("""
        select format('%s.%s', c.table_name, c.column_name) from information_schema.columns c
        join information_schema.columns t on t.table_schema = c.table_schema and t.table_name = c.table_name and t.column_name = 'tenant_id'
        where c.table_schema = 'public' and c.table_name <> 'tenant_hosts' and (c.data_type in ('text', 'character varying', 'jsonb') or c.udt_name = '_text')
        """);

    public static async Task MakeAsync(Town here, Town there, string hereSings, string thereSings)
    {
        var (a, b) = (here.Info.Id, there.Info.Id);
        var canaries = Words.Select(word => word.Split('.')).Select(word => $"update {word[0]} set {word[1]} = '{hereSings}-' || {word[1]} where tenant_id = {a};")
            .Concat(JsonWords.Select(word => (Column: word.Key.Split('.'), Mark: word.Value))
                .Select(word => $"update {word.Column[0]} set {word.Column[1]} = replace({word.Column[1]}::text, '{word.Mark}', '{word.Mark}{hereSings}-')::jsonb where tenant_id = {a};"));
        var tables = await TablesAsync(here);
        List<string> copies = [];
        foreach (var table in tables)
        {
            var columns = await here.App.Database.ListAsync($"select column_name::text from information_schema.columns where table_schema = 'public' and table_name = '{table}' and is_generated = 'NEVER' order by ordinal_position");
            var values = columns.Select(column => (table, column) switch
            {
                (_, "tenant_id") => $"{b}",
                ("accounts", "id") or (_, "account_id") or (_, "user_id") => $"md5({column}::text || '{b}')::uuid",   // an account's id is one in all towns
                (_, "file_key") => $"regexp_replace(file_key, '^{a}/', '{b}/')",
                _ when Words.Contains($"{table}.{column}") => $"replace({column}, '{hereSings}', '{thereSings}')",
                _ when JsonWords.ContainsKey($"{table}.{column}") => $"replace({column}::text, '{hereSings}', '{thereSings}')::jsonb",
                _ => $"\"{column}\"",
            });
            copies.Add($"insert into {table} ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) select {string.Join(", ", values)} from {table} where tenant_id = {a};");
        }
        var clear = tables.Select(table => $"delete from {table} where tenant_id = {b};");
        await TestDatabase.ExecuteAsync(here.App.Database.SuperuserOn(here.App.Database.Name),
            string.Join('\n', ["set session_replication_role = replica;", .. canaries, .. clear, .. copies]));
    }

    /// <summary>A line for each table: how many rows the town has and what they add up to.</summary>
    public static async Task<List<string>> RowsAsync(Town town) => await town.App.Database.ListAsync(string.Join(" union all ",
        (await TablesAsync(town)).Except(ChangedByReading).Select(table =>
            $"select '{table} ' || count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from {table} t where tenant_id = {town.Info.Id}")) + " order by 1");   // workers may count them side by side

    private static async Task<List<string>> TablesAsync(Town town) => await town.App.Database.ListAsync("""
        select c.relname::text from pg_attribute a join pg_class c on c.oid = a.attrelid
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'tenant_id' and c.relname <> 'tenant_hosts' order by 1
        """);
}
