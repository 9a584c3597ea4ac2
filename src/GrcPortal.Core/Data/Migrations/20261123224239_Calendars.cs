using System;
using GrcPortal.Core.Data.Isolation;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GrcPortal.Core.Data.Migrations
{
    /// <inheritdoc />
    public partial class Calendars : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "calendar_id",
                table: "departments",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "work_calendars",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    definition = table.Column<string>(type: "jsonb", nullable: false),
                    is_default = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_work_calendars", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_work_calendars_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_departments_tenant_id_calendar_id",
                table: "departments",
                columns: new[] { "tenant_id", "calendar_id" });

            migrationBuilder.CreateIndex(
                name: "ix_work_calendars_of_town",
                table: "work_calendars",
                column: "tenant_id",
                unique: true,
                filter: "is_default");

            migrationBuilder.CreateIndex(
                name: "ix_work_calendars_tenant_id_name",
                table: "work_calendars",
                columns: new[] { "tenant_id", "name" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "fk_departments_work_calendars_tenant_id_calendar_id",
                table: "departments",
                columns: new[] { "tenant_id", "calendar_id" },
                principalTable: "work_calendars",
                principalColumns: new[] { "tenant_id", "id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.IsolateByTenant("work_calendars");

            // What promises counted on until now has a name, so that it can be changed.
            migrationBuilder.ForEachTenant("""
                insert into work_calendars (tenant_id, id, name, definition, is_default, version)
                select town, gen_random_uuid(), 'Bureaux', jsonb_build_object(
                    'week', (select jsonb_object_agg(day, '[{"from": "08:30:00", "to": "12:00:00"}, {"from": "13:00:00", "to": "17:00:00"}]'::jsonb)
                             from unnest(array['monday', 'tuesday', 'wednesday', 'thursday', 'friday']) as day),
                    'seasons', '[]'::jsonb, 'closures', '[]'::jsonb, 'territory', 'National', 'workedHolidays', '[]'::jsonb), true, 1;
                """);
            migrationBuilder.CompatibleFrom("20261123224239_Calendars", oldestApplication: "20261123100000_WholeTown");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_departments_work_calendars_tenant_id_calendar_id",
                table: "departments");

            migrationBuilder.DropTable(
                name: "work_calendars");

            migrationBuilder.DropIndex(
                name: "ix_departments_tenant_id_calendar_id",
                table: "departments");

            migrationBuilder.DropColumn(
                name: "calendar_id",
                table: "departments");
        }
    }
}
