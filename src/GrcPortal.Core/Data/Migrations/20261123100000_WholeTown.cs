using System;
using GrcPortal.Core.Data.Isolation;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GrcPortal.Core.Data.Migrations
{
    /// <inheritdoc />
    public partial class WholeTown : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_audit_entries_agents_tenant_id_subject_id",
                table: "audit_entries");

            migrationBuilder.DropIndex(
                name: "ix_service_requests_tenant_id_assignee_id",
                table: "service_requests");

            migrationBuilder.DropIndex(
                name: "ix_service_requests_tenant_id_referent_id",
                table: "service_requests");

            migrationBuilder.RenameColumn(
                name: "take_on_days",
                table: "categories",
                newName: "take_on_amount");

            migrationBuilder.RenameColumn(
                name: "resolve_days",
                table: "categories",
                newName: "resolve_amount");

            migrationBuilder.AddColumn<string>(
                name: "answers",
                table: "service_requests",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "form_version_id",
                table: "service_requests",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "lat",
                table: "service_requests",
                type: "double precision",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "lon",
                table: "service_requests",
                type: "double precision",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "sector_id",
                table: "service_requests",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "kind",
                table: "requesters",
                type: "text",
                nullable: false,
                defaultValue: "Person");

            migrationBuilder.AddColumn<string>(
                name: "organisation",
                table: "requesters",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "postal_address",
                table: "requesters",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "rna",
                table: "requesters",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "siret",
                table: "requesters",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "answers",
                table: "drafts",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "form_version_id",
                table: "drafts",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "lat",
                table: "drafts",
                type: "double precision",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "lon",
                table: "drafts",
                type: "double precision",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "sector_id",
                table: "drafts",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "answer_required",
                table: "categories",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "competent_body_id",
                table: "categories",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "emergency_number",
                table: "categories",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "keywords",
                table: "categories",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "place",
                table: "categories",
                type: "text",
                nullable: false,
                defaultValue: "Optional");

            migrationBuilder.AddColumn<string>(
                name: "resolve_unit",
                table: "categories",
                type: "text",
                nullable: false,
                defaultValue: "WorkingDays");

            migrationBuilder.AddColumn<string>(
                name: "take_on_unit",
                table: "categories",
                type: "text",
                nullable: false,
                defaultValue: "WorkingDays");

            migrationBuilder.AddColumn<string>(
                name: "type",
                table: "categories",
                type: "text",
                nullable: false,
                defaultValue: "Report");

            migrationBuilder.AddColumn<string>(
                name: "field_key",
                table: "attachments",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "message_id",
                table: "attachments",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "name",
                table: "attachments",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "pages",
                table: "attachments",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "scan",
                table: "attachments",
                type: "text",
                nullable: false,
                defaultValue: "Unneeded");

            migrationBuilder.AlterColumn<string>(
                name: "label",
                table: "purchases",
                type: "text",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "text");

            migrationBuilder.AddColumn<string>(
                name: "kind",
                table: "drafts",
                type: "text",
                nullable: false,
                defaultValue: "Person");

            migrationBuilder.AddColumn<string>(
                name: "organisation",
                table: "drafts",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "postal_address",
                table: "drafts",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "rna",
                table: "drafts",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "siret",
                table: "drafts",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "address_imports",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_key = table.Column<string>(type: "text", nullable: true),
                    file_name = table.Column<string>(type: "text", nullable: false),
                    format = table.Column<string>(type: "text", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    lines = table.Column<int>(type: "integer", nullable: false),
                    done = table.Column<int>(type: "integer", nullable: false),
                    refused = table.Column<int>(type: "integer", nullable: false),
                    problem = table.Column<string>(type: "text", nullable: true),
                    problems = table.Column<string>(type: "jsonb", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    agent_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_address_imports", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_address_imports_agents_tenant_id_agent_id",
                        columns: x => new { x.tenant_id, x.agent_id },
                        principalTable: "agents",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_address_imports_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "export_jobs",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agent_id = table.Column<Guid>(type: "uuid", nullable: false),
                    format = table.Column<string>(type: "text", nullable: false),
                    filter = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    rows = table.Column<int>(type: "integer", nullable: false),
                    done = table.Column<int>(type: "integer", nullable: false),
                    file_key = table.Column<string>(type: "text", nullable: true),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lease_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_export_jobs", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_export_jobs_agents_tenant_id_agent_id",
                        columns: x => new { x.tenant_id, x.agent_id },
                        principalTable: "agents",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_export_jobs_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "form_versions",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    category_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    definition = table.Column<string>(type: "jsonb", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    agent_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_form_versions", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_form_versions_agents_tenant_id_agent_id",
                        columns: x => new { x.tenant_id, x.agent_id },
                        principalTable: "agents",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_form_versions_categories_tenant_id_category_id",
                        columns: x => new { x.tenant_id, x.category_id },
                        principalTable: "categories",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_form_versions_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "job_runs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    job = table.Column<string>(type: "text", nullable: false),
                    node = table.Column<string>(type: "text", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    towns = table.Column<int>(type: "integer", nullable: false),
                    failures = table.Column<int>(type: "integer", nullable: false),
                    failure_class = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_job_runs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "listed_reasons",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    citizen_words = table.Column<string>(type: "text", nullable: true),
                    body_id = table.Column<Guid>(type: "uuid", nullable: true),
                    rank = table.Column<int>(type: "integer", nullable: false),
                    is_active = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_listed_reasons", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_listed_reasons_bodies_tenant_id_body_id",
                        columns: x => new { x.tenant_id, x.body_id },
                        principalTable: "bodies",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_listed_reasons_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "mail_relays",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "integer", nullable: false),
                    host = table.Column<string>(type: "text", nullable: false),
                    port = table.Column<int>(type: "integer", nullable: false),
                    security = table.Column<string>(type: "text", nullable: false),
                    user_name = table.Column<string>(type: "text", nullable: true),
                    protected_password = table.Column<string>(type: "text", nullable: true),
                    sender_email = table.Column<string>(type: "text", nullable: true),
                    sender_name = table.Column<string>(type: "text", nullable: true),
                    reply_to = table.Column<string>(type: "text", nullable: true),
                    is_active = table.Column<bool>(type: "boolean", nullable: false),
                    broken_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    broken_by = table.Column<string>(type: "text", nullable: true),
                    retry_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    failures = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mail_relays", x => x.tenant_id);
                    table.ForeignKey(
                        name: "fk_mail_relays_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "message_templates",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    culture = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    agent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_current = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_message_templates", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_message_templates_agents_tenant_id_agent_id",
                        columns: x => new { x.tenant_id, x.agent_id },
                        principalTable: "agents",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_message_templates_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reply_templates",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    category_id = table.Column<Guid>(type: "uuid", nullable: true),
                    act = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    rank = table.Column<int>(type: "integer", nullable: false),
                    is_active = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reply_templates", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_reply_templates_categories_tenant_id_category_id",
                        columns: x => new { x.tenant_id, x.category_id },
                        principalTable: "categories",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_reply_templates_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "saved_views",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agent_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    query = table.Column<string>(type: "text", nullable: false),
                    rank = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_saved_views", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_saved_views_agents_tenant_id_agent_id",
                        columns: x => new { x.tenant_id, x.agent_id },
                        principalTable: "agents",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_saved_views_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sectors",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    geometry = table.Column<string>(type: "jsonb", nullable: false),
                    rank = table.Column<int>(type: "integer", nullable: false),
                    is_active = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sectors", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_sectors_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "town_backlogs",
                columns: table => new
                {
                    town_id = table.Column<int>(type: "integer", nullable: false),
                    waiting = table.Column<int>(type: "integer", nullable: false),
                    dead = table.Column<int>(type: "integer", nullable: false),
                    oldest_waiting_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    photos_awaited = table.Column<int>(type: "integer", nullable: false),
                    exports_waiting = table.Column<int>(type: "integer", nullable: false),
                    counted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_town_backlogs", x => x.town_id);
                    table.ForeignKey(
                        name: "fk_town_backlogs_tenants_town_id",
                        column: x => x.town_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "town_maps",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "integer", nullable: false),
                    street_plan = table.Column<string>(type: "text", nullable: true),
                    outline = table.Column<string>(type: "text", nullable: true),
                    tile_url = table.Column<string>(type: "text", nullable: true),
                    tile_credit = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_town_maps", x => x.tenant_id);
                    table.ForeignKey(
                        name: "fk_town_maps_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "streets",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    import_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    commune_code = table.Column<string>(type: "text", nullable: false),
                    commune_name = table.Column<string>(type: "text", nullable: false),
                    lat = table.Column<double>(type: "double precision", nullable: false),
                    lon = table.Column<double>(type: "double precision", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_streets", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_streets_address_imports_tenant_id_import_id",
                        columns: x => new { x.tenant_id, x.import_id },
                        principalTable: "address_imports",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_streets_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "routing_rules",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    category_id = table.Column<Guid>(type: "uuid", nullable: true),
                    sector_id = table.Column<Guid>(type: "uuid", nullable: true),
                    department_id = table.Column<Guid>(type: "uuid", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: true),
                    rank = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_routing_rules", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_routing_rules_categories_tenant_id_category_id",
                        columns: x => new { x.tenant_id, x.category_id },
                        principalTable: "categories",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_routing_rules_departments_tenant_id_department_id",
                        columns: x => new { x.tenant_id, x.department_id },
                        principalTable: "departments",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_routing_rules_sectors_tenant_id_sector_id",
                        columns: x => new { x.tenant_id, x.sector_id },
                        principalTable: "sectors",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_routing_rules_teams_tenant_id_team_id",
                        columns: x => new { x.tenant_id, x.team_id },
                        principalTable: "teams",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_routing_rules_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "addresses",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    import_id = table.Column<Guid>(type: "uuid", nullable: false),
                    street_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    suffix = table.Column<string>(type: "text", nullable: true),
                    interop_key = table.Column<string>(type: "text", nullable: false),
                    lat = table.Column<double>(type: "double precision", nullable: false),
                    lon = table.Column<double>(type: "double precision", nullable: false),
                    certified = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_addresses", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_addresses_streets_tenant_id_street_id",
                        columns: x => new { x.tenant_id, x.street_id },
                        principalTable: "streets",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_addresses_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_service_requests_tenant_id_assignee_id_received_at",
                table: "service_requests",
                columns: new[] { "tenant_id", "assignee_id", "received_at" });

            migrationBuilder.CreateIndex(
                name: "ix_service_requests_tenant_id_form_version_id",
                table: "service_requests",
                columns: new[] { "tenant_id", "form_version_id" });

            migrationBuilder.CreateIndex(
                name: "ix_service_requests_tenant_id_lat_lon",
                table: "service_requests",
                columns: new[] { "tenant_id", "lat", "lon" },
                filter: "lat IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_service_requests_tenant_id_referent_id_received_at",
                table: "service_requests",
                columns: new[] { "tenant_id", "referent_id", "received_at" });

            migrationBuilder.CreateIndex(
                name: "ix_service_requests_tenant_id_resolved_at",
                table: "service_requests",
                columns: new[] { "tenant_id", "resolved_at" });

            migrationBuilder.CreateIndex(
                name: "ix_service_requests_tenant_id_sector_id_received_at",
                table: "service_requests",
                columns: new[] { "tenant_id", "sector_id", "received_at" });

            migrationBuilder.CreateIndex(
                name: "ix_requesters_tenant_id_email",
                table: "requesters",
                columns: new[] { "tenant_id", "email" });

            migrationBuilder.CreateIndex(
                name: "ix_requesters_tenant_id_phone",
                table: "requesters",
                columns: new[] { "tenant_id", "phone" });

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_messages_unsent",
                table: "outgoing_messages",
                columns: new[] { "tenant_id", "id" },
                filter: "state IN ('Dead', 'Refused')");

            migrationBuilder.CreateIndex(
                name: "ix_drafts_tenant_id_form_version_id",
                table: "drafts",
                columns: new[] { "tenant_id", "form_version_id" });

            migrationBuilder.CreateIndex(
                name: "ix_drafts_tenant_id_sector_id",
                table: "drafts",
                columns: new[] { "tenant_id", "sector_id" });

            migrationBuilder.CreateIndex(
                name: "ix_categories_tenant_id_competent_body_id",
                table: "categories",
                columns: new[] { "tenant_id", "competent_body_id" });

            migrationBuilder.CreateIndex(
                name: "ix_attachments_tenant_id_message_id",
                table: "attachments",
                columns: new[] { "tenant_id", "message_id" });

            migrationBuilder.CreateIndex(
                name: "ix_address_imports_live",
                table: "address_imports",
                columns: new[] { "tenant_id", "state" },
                unique: true,
                filter: "state = 'Live'");

            migrationBuilder.CreateIndex(
                name: "ix_address_imports_tenant_id_agent_id",
                table: "address_imports",
                columns: new[] { "tenant_id", "agent_id" });

            migrationBuilder.CreateIndex(
                name: "ix_addresses_tenant_id_import_id_lat_lon",
                table: "addresses",
                columns: new[] { "tenant_id", "import_id", "lat", "lon" });

            migrationBuilder.CreateIndex(
                name: "ix_addresses_tenant_id_street_id_number",
                table: "addresses",
                columns: new[] { "tenant_id", "street_id", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_export_jobs_tenant_id_agent_id",
                table: "export_jobs",
                columns: new[] { "tenant_id", "agent_id" });

            migrationBuilder.CreateIndex(
                name: "ix_export_jobs_tenant_id_asked_at",
                table: "export_jobs",
                columns: new[] { "tenant_id", "asked_at" });

            migrationBuilder.CreateIndex(
                name: "ix_form_versions_current",
                table: "form_versions",
                columns: new[] { "tenant_id", "category_id", "state" },
                unique: true,
                filter: "state <> 'Retired'");

            migrationBuilder.CreateIndex(
                name: "ix_form_versions_tenant_id_agent_id",
                table: "form_versions",
                columns: new[] { "tenant_id", "agent_id" });

            migrationBuilder.CreateIndex(
                name: "ix_form_versions_tenant_id_category_id_number",
                table: "form_versions",
                columns: new[] { "tenant_id", "category_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_job_runs_started_at",
                table: "job_runs",
                column: "started_at");

            migrationBuilder.CreateIndex(
                name: "ix_listed_reasons_tenant_id_body_id",
                table: "listed_reasons",
                columns: new[] { "tenant_id", "body_id" });

            migrationBuilder.CreateIndex(
                name: "ix_listed_reasons_tenant_id_kind_code",
                table: "listed_reasons",
                columns: new[] { "tenant_id", "kind", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_message_templates_current",
                table: "message_templates",
                columns: new[] { "tenant_id", "text", "culture" },
                unique: true,
                filter: "is_current");

            migrationBuilder.CreateIndex(
                name: "ix_message_templates_tenant_id_agent_id",
                table: "message_templates",
                columns: new[] { "tenant_id", "agent_id" });

            migrationBuilder.CreateIndex(
                name: "ix_message_templates_tenant_id_text_culture_number",
                table: "message_templates",
                columns: new[] { "tenant_id", "text", "culture", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reply_templates_tenant_id_category_id",
                table: "reply_templates",
                columns: new[] { "tenant_id", "category_id" });

            migrationBuilder.CreateIndex(
                name: "ix_routing_rules_tenant_id_category_id",
                table: "routing_rules",
                columns: new[] { "tenant_id", "category_id" });

            migrationBuilder.CreateIndex(
                name: "ix_routing_rules_tenant_id_department_id",
                table: "routing_rules",
                columns: new[] { "tenant_id", "department_id" });

            migrationBuilder.CreateIndex(
                name: "ix_routing_rules_tenant_id_sector_id",
                table: "routing_rules",
                columns: new[] { "tenant_id", "sector_id" });

            migrationBuilder.CreateIndex(
                name: "ix_routing_rules_tenant_id_team_id",
                table: "routing_rules",
                columns: new[] { "tenant_id", "team_id" });

            migrationBuilder.CreateIndex(
                name: "ix_saved_views_tenant_id_agent_id",
                table: "saved_views",
                columns: new[] { "tenant_id", "agent_id" });

            migrationBuilder.CreateIndex(
                name: "ix_sectors_tenant_id_code",
                table: "sectors",
                columns: new[] { "tenant_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_streets_tenant_id_import_id",
                table: "streets",
                columns: new[] { "tenant_id", "import_id" });

            migrationBuilder.AddForeignKey(
                name: "fk_attachments_messages_tenant_id_message_id",
                table: "attachments",
                columns: new[] { "tenant_id", "message_id" },
                principalTable: "messages",
                principalColumns: new[] { "tenant_id", "id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_categories_bodies_tenant_id_competent_body_id",
                table: "categories",
                columns: new[] { "tenant_id", "competent_body_id" },
                principalTable: "bodies",
                principalColumns: new[] { "tenant_id", "id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_drafts_form_versions_tenant_id_form_version_id",
                table: "drafts",
                columns: new[] { "tenant_id", "form_version_id" },
                principalTable: "form_versions",
                principalColumns: new[] { "tenant_id", "id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_drafts_sectors_tenant_id_sector_id",
                table: "drafts",
                columns: new[] { "tenant_id", "sector_id" },
                principalTable: "sectors",
                principalColumns: new[] { "tenant_id", "id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_service_requests_form_versions_tenant_id_form_version_id",
                table: "service_requests",
                columns: new[] { "tenant_id", "form_version_id" },
                principalTable: "form_versions",
                principalColumns: new[] { "tenant_id", "id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_service_requests_sectors_tenant_id_sector_id",
                table: "service_requests",
                columns: new[] { "tenant_id", "sector_id" },
                principalTable: "sectors",
                principalColumns: new[] { "tenant_id", "id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.CreateTable(
                name: "mailed_addresses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    address_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mailed_addresses", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_mailed_addresses_address_hash_at",
                table: "mailed_addresses",
                columns: new[] { "address_hash", "at" });

            migrationBuilder.IsolateByTenant(
                "address_imports", "addresses", "export_jobs", "form_versions", "listed_reasons", "mail_relays", "message_templates",
                "reply_templates", "routing_rules", "saved_views", "sectors", "streets", "town_maps");
            migrationBuilder.Grant("select, insert, update, delete", DatabaseRoles.App, "job_runs", "mailed_addresses", "town_backlogs");
            migrationBuilder.Grant("select", DatabaseRoles.Platform, "job_runs", "town_backlogs");

            // Words are looked for without accents; a stop word keeps its accent, so a query loses its own before (Core/Requests).
            migrationBuilder.Sql("""
                create extension if not exists unaccent;
                create text search configuration fr_unaccent (copy = french);
                alter text search configuration fr_unaccent alter mapping for hword, hword_part, word with unaccent, french_stem;
                alter table service_requests add column words tsvector generated always as
                    (to_tsvector('fr_unaccent'::regconfig, coalesce(description, '') || ' ' || coalesce(address, '') || ' ' || coalesce(place_details, ''))) stored;
                alter table messages add column words tsvector generated always as (to_tsvector('fr_unaccent'::regconfig, coalesce(body, ''))) stored;
                """);
            migrationBuilder.KeepOutOfStatistics("service_requests", "words", "lat", "lon", "answers");
            migrationBuilder.KeepOutOfStatistics("messages", "words");
            migrationBuilder.KeepOutOfStatistics("drafts", "lat", "lon", "answers", "organisation", "rna", "siret", "postal_address");
            migrationBuilder.KeepOutOfStatistics("attachments", "name");
            migrationBuilder.KeepOutOfStatistics("requesters", "organisation", "rna", "siret", "postal_address");
            migrationBuilder.Sql("""
                create index ix_service_requests_words on service_requests using gin (words);
                create index ix_messages_words on messages using gin (words);
                """);

            // What roles could do goes on; the new screens open to whom they would from the start.
            migrationBuilder.ForEachTenant("""
                insert into role_permissions (tenant_id, role_id, permission)
                select town, roles.id, added.permission from roles join (values
                    ('ReceptionAgent', 'EnterRequests'), ('Chaser', 'EnterRequests'), ('Chaser', 'ExportRequests'),
                    ('DepartmentManager', 'EnterRequests'), ('DepartmentManager', 'ExportRequests'), ('InformationTechnology', 'ManageSettings'),
                    ('BusinessAdministrator', 'EnterRequests'), ('BusinessAdministrator', 'ExportRequests'),
                    ('BusinessAdministrator', 'ManageCatalogue'), ('BusinessAdministrator', 'ManageSettings')) as added (code, permission) on added.code = roles.code;
                insert into listed_reasons (tenant_id, id, kind, code, name, rank, is_active)
                select town, gen_random_uuid(), known.kind, known.code, known.name, known.rank, true from (values
                    ('Refusal', 'OutsideTerritory', 'Hors du territoire', 1), ('Refusal', 'OutsideCompetence', 'Hors de notre compétence', 2),
                    ('Refusal', 'PrivateProperty', 'Domaine privé', 3), ('Refusal', 'PlaceNotFound', 'Lieu introuvable', 4),
                    ('Refusal', 'AlreadyHandled', 'Déjà traité', 5), ('Refusal', 'WorksAlreadyPlanned', 'Travaux déjà programmés', 6),
                    ('Refusal', 'NotEnoughInformation', 'Information insuffisante après relance', 7), ('Refusal', 'AbusiveWords', 'Propos injurieux', 8),
                    ('Refusal', 'EmergencyServices', 'Relève des urgences (15, 17, 18 ou 112)', 9), ('Refusal', 'RepeatedAbuse', 'Demande répétitive abusive', 10),
                    ('Pause', 'OwnersConsent', 'Autorisation du propriétaire', 1), ('Pause', 'Supplier', 'Attente d’un fournisseur', 2),
                    ('Pause', 'Procurement', 'Approvisionnement', 3), ('Pause', 'Weather', 'Météo', 4),
                    ('Pause', 'ProtectedPeriod', 'Période interdite (nidification, végétation)', 5),
                    ('Pause', 'CouncilDecision', 'Décision de commission ou de conseil', 6), ('Pause', 'JudicialInquiry', 'Enquête judiciaire', 7)
                ) as known (kind, code, name, rank);
                """);
            migrationBuilder.CompatibleFrom("20261123100000_WholeTown", oldestApplication: "20261123100000_WholeTown");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                alter table service_requests drop column words;
                alter table messages drop column words;
                drop text search configuration fr_unaccent;
                """);

            migrationBuilder.DropForeignKey(
                name: "fk_attachments_messages_tenant_id_message_id",
                table: "attachments");

            migrationBuilder.DropForeignKey(
                name: "fk_categories_bodies_tenant_id_competent_body_id",
                table: "categories");

            migrationBuilder.DropForeignKey(
                name: "fk_drafts_form_versions_tenant_id_form_version_id",
                table: "drafts");

            migrationBuilder.DropForeignKey(
                name: "fk_drafts_sectors_tenant_id_sector_id",
                table: "drafts");

            migrationBuilder.DropForeignKey(
                name: "fk_service_requests_form_versions_tenant_id_form_version_id",
                table: "service_requests");

            migrationBuilder.DropForeignKey(
                name: "fk_service_requests_sectors_tenant_id_sector_id",
                table: "service_requests");

            migrationBuilder.DropTable(
                name: "mailed_addresses");

            migrationBuilder.DropColumn(
                name: "kind",
                table: "drafts");

            migrationBuilder.DropColumn(
                name: "organisation",
                table: "drafts");

            migrationBuilder.DropColumn(
                name: "postal_address",
                table: "drafts");

            migrationBuilder.DropColumn(
                name: "rna",
                table: "drafts");

            migrationBuilder.DropColumn(
                name: "siret",
                table: "drafts");

            migrationBuilder.AlterColumn<string>(
                name: "label",
                table: "purchases",
                type: "text",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true);

            migrationBuilder.DropTable(
                name: "addresses");

            migrationBuilder.DropTable(
                name: "export_jobs");

            migrationBuilder.DropTable(
                name: "form_versions");

            migrationBuilder.DropTable(
                name: "job_runs");

            migrationBuilder.DropTable(
                name: "listed_reasons");

            migrationBuilder.DropTable(
                name: "mail_relays");

            migrationBuilder.DropTable(
                name: "message_templates");

            migrationBuilder.DropTable(
                name: "reply_templates");

            migrationBuilder.DropTable(
                name: "routing_rules");

            migrationBuilder.DropTable(
                name: "saved_views");

            migrationBuilder.DropTable(
                name: "town_backlogs");

            migrationBuilder.DropTable(
                name: "town_maps");

            migrationBuilder.DropTable(
                name: "streets");

            migrationBuilder.DropTable(
                name: "sectors");

            migrationBuilder.DropTable(
                name: "address_imports");

            migrationBuilder.DropIndex(
                name: "ix_service_requests_tenant_id_assignee_id_received_at",
                table: "service_requests");

            migrationBuilder.DropIndex(
                name: "ix_service_requests_tenant_id_form_version_id",
                table: "service_requests");

            migrationBuilder.DropIndex(
                name: "ix_service_requests_tenant_id_lat_lon",
                table: "service_requests");

            migrationBuilder.DropIndex(
                name: "ix_service_requests_tenant_id_referent_id_received_at",
                table: "service_requests");

            migrationBuilder.DropIndex(
                name: "ix_service_requests_tenant_id_resolved_at",
                table: "service_requests");

            migrationBuilder.DropIndex(
                name: "ix_service_requests_tenant_id_sector_id_received_at",
                table: "service_requests");

            migrationBuilder.DropIndex(
                name: "ix_requesters_tenant_id_email",
                table: "requesters");

            migrationBuilder.DropIndex(
                name: "ix_requesters_tenant_id_phone",
                table: "requesters");

            migrationBuilder.DropIndex(
                name: "ix_outgoing_messages_unsent",
                table: "outgoing_messages");

            migrationBuilder.DropIndex(
                name: "ix_drafts_tenant_id_form_version_id",
                table: "drafts");

            migrationBuilder.DropIndex(
                name: "ix_drafts_tenant_id_sector_id",
                table: "drafts");

            migrationBuilder.DropIndex(
                name: "ix_categories_tenant_id_competent_body_id",
                table: "categories");

            migrationBuilder.DropIndex(
                name: "ix_attachments_tenant_id_message_id",
                table: "attachments");

            migrationBuilder.DropColumn(
                name: "answers",
                table: "service_requests");

            migrationBuilder.DropColumn(
                name: "form_version_id",
                table: "service_requests");

            migrationBuilder.DropColumn(
                name: "lat",
                table: "service_requests");

            migrationBuilder.DropColumn(
                name: "lon",
                table: "service_requests");

            migrationBuilder.DropColumn(
                name: "sector_id",
                table: "service_requests");

            migrationBuilder.DropColumn(
                name: "kind",
                table: "requesters");

            migrationBuilder.DropColumn(
                name: "organisation",
                table: "requesters");

            migrationBuilder.DropColumn(
                name: "postal_address",
                table: "requesters");

            migrationBuilder.DropColumn(
                name: "rna",
                table: "requesters");

            migrationBuilder.DropColumn(
                name: "siret",
                table: "requesters");

            migrationBuilder.DropColumn(
                name: "answers",
                table: "drafts");

            migrationBuilder.DropColumn(
                name: "form_version_id",
                table: "drafts");

            migrationBuilder.DropColumn(
                name: "lat",
                table: "drafts");

            migrationBuilder.DropColumn(
                name: "lon",
                table: "drafts");

            migrationBuilder.DropColumn(
                name: "sector_id",
                table: "drafts");

            migrationBuilder.DropColumn(
                name: "answer_required",
                table: "categories");

            migrationBuilder.DropColumn(
                name: "competent_body_id",
                table: "categories");

            migrationBuilder.DropColumn(
                name: "emergency_number",
                table: "categories");

            migrationBuilder.DropColumn(
                name: "keywords",
                table: "categories");

            migrationBuilder.DropColumn(
                name: "place",
                table: "categories");

            migrationBuilder.DropColumn(
                name: "resolve_unit",
                table: "categories");

            migrationBuilder.DropColumn(
                name: "take_on_unit",
                table: "categories");

            migrationBuilder.DropColumn(
                name: "type",
                table: "categories");

            migrationBuilder.DropColumn(
                name: "field_key",
                table: "attachments");

            migrationBuilder.DropColumn(
                name: "message_id",
                table: "attachments");

            migrationBuilder.DropColumn(
                name: "name",
                table: "attachments");

            migrationBuilder.DropColumn(
                name: "pages",
                table: "attachments");

            migrationBuilder.DropColumn(
                name: "scan",
                table: "attachments");

            migrationBuilder.RenameColumn(
                name: "take_on_amount",
                table: "categories",
                newName: "take_on_days");

            migrationBuilder.RenameColumn(
                name: "resolve_amount",
                table: "categories",
                newName: "resolve_days");

            migrationBuilder.CreateIndex(
                name: "ix_service_requests_tenant_id_assignee_id",
                table: "service_requests",
                columns: new[] { "tenant_id", "assignee_id" });

            migrationBuilder.CreateIndex(
                name: "ix_service_requests_tenant_id_referent_id",
                table: "service_requests",
                columns: new[] { "tenant_id", "referent_id" });

            migrationBuilder.AddForeignKey(
                name: "fk_audit_entries_agents_tenant_id_subject_id",
                table: "audit_entries",
                columns: new[] { "tenant_id", "subject_id" },
                principalTable: "agents",
                principalColumns: new[] { "tenant_id", "id" },
                onDelete: ReferentialAction.Restrict);
        }
    }
}
