using GrcPortal.Core.Data.Isolation;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GrcPortal.Core.Data.Migrations
{
    /// <inheritdoc />
    public partial class LargeTowns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_service_requests_tenant_id_lat_lon",
                table: "service_requests");

            migrationBuilder.CreateIndex(
                name: "ix_service_requests_tenant_id_lat_lon",
                table: "service_requests",
                columns: new[] { "tenant_id", "lat", "lon" },
                filter: "lat IS NOT NULL")
                .Annotation("Npgsql:IndexInclude", new[] { "category_id", "phase" });

            migrationBuilder.CreateIndex(
                name: "ix_service_requests_tenant_id_phase_promised_on",
                table: "service_requests",
                columns: new[] { "tenant_id", "phase", "promised_on" },
                filter: "ended_at IS NULL AND anonymised_at IS NULL")
                .Annotation("Npgsql:IndexInclude", new[] { "assignee_id", "referent_id", "department_id", "category_id", "channel_in", "sector_id", "team_id" });

            // A word is in every town's demands: found under the town's own, it costs what the town's demands do.
            migrationBuilder.Sql("""
                create extension if not exists btree_gin;
                create index ix_service_requests_tenant_id_words on service_requests using gin (tenant_id, words);
                create index ix_messages_tenant_id_words on messages using gin (tenant_id, words);
                drop index ix_service_requests_words;
                drop index ix_messages_words;
                """);
            migrationBuilder.CompatibleFrom("20261123190000_LargeTowns", oldestApplication: "20261123100000_WholeTown");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                create index ix_service_requests_words on service_requests using gin (words);
                create index ix_messages_words on messages using gin (words);
                drop index ix_service_requests_tenant_id_words;
                drop index ix_messages_tenant_id_words;
                """);
            migrationBuilder.DropIndex(
                name: "ix_service_requests_tenant_id_phase_promised_on",
                table: "service_requests");

            migrationBuilder.DropIndex(
                name: "ix_service_requests_tenant_id_lat_lon",
                table: "service_requests");

            migrationBuilder.CreateIndex(
                name: "ix_service_requests_tenant_id_lat_lon",
                table: "service_requests",
                columns: new[] { "tenant_id", "lat", "lon" },
                filter: "lat IS NOT NULL");
        }
    }
}
