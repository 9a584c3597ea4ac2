using System;
using GrcPortal.Core.Data.Isolation;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GrcPortal.Core.Data.Migrations
{
    /// <inheritdoc />
    public partial class Clocks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "clocks",
                table: "service_requests",
                type: "jsonb",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "promise_moves",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    old = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    @new = table.Column<DateTimeOffset>(name: "new", type: "timestamp with time zone", nullable: false),
                    why = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_promise_moves", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_promise_moves_request_events_tenant_id_event_id",
                        columns: x => new { x.tenant_id, x.event_id },
                        principalTable: "request_events",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_promise_moves_service_requests_tenant_id_request_id",
                        columns: x => new { x.tenant_id, x.request_id },
                        principalTable: "service_requests",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_promise_moves_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_promise_moves_tenant_id_event_id",
                table: "promise_moves",
                columns: new[] { "tenant_id", "event_id" });

            migrationBuilder.CreateIndex(
                name: "ix_promise_moves_tenant_id_request_id",
                table: "promise_moves",
                columns: new[] { "tenant_id", "request_id" });

            migrationBuilder.IsolateByTenant("promise_moves");
            migrationBuilder.MakeAppendOnly("promise_moves");
            migrationBuilder.CompatibleFrom("20261123160000_Clocks", oldestApplication: "20261123100000_WholeTown");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "promise_moves");

            migrationBuilder.DropColumn(
                name: "clocks",
                table: "service_requests");
        }
    }
}
