using System;
using GrcPortal.Core.Data.Isolation;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GrcPortal.Core.Data.Migrations
{
    /// <inheritdoc />
    public partial class Requalified : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_service_requests_tenant_id_lat_lon",
                table: "service_requests");

            migrationBuilder.AddColumn<bool>(
                name: "is_withheld",
                table: "service_requests",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "category_id",
                table: "request_events",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "old_category_id",
                table: "request_events",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_service_requests_tenant_id_lat_lon",
                table: "service_requests",
                columns: new[] { "tenant_id", "lat", "lon" },
                filter: "lat IS NOT NULL")
                .Annotation("Npgsql:IndexInclude", new[] { "category_id", "phase", "is_withheld" });

            migrationBuilder.CreateIndex(
                name: "ix_request_events_tenant_id_category_id",
                table: "request_events",
                columns: new[] { "tenant_id", "category_id" },
                filter: "category_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_request_events_tenant_id_old_category_id",
                table: "request_events",
                columns: new[] { "tenant_id", "old_category_id" },
                filter: "old_category_id IS NOT NULL");

            migrationBuilder.AddForeignKey(
                name: "fk_request_events_categories_tenant_id_category_id",
                table: "request_events",
                columns: new[] { "tenant_id", "category_id" },
                principalTable: "categories",
                principalColumns: new[] { "tenant_id", "id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_request_events_categories_tenant_id_old_category_id",
                table: "request_events",
                columns: new[] { "tenant_id", "old_category_id" },
                principalTable: "categories",
                principalColumns: new[] { "tenant_id", "id" },
                onDelete: ReferentialAction.Restrict);
            migrationBuilder.CompatibleFrom("20261123234215_Requalified", oldestApplication: "20261123100000_WholeTown");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_request_events_categories_tenant_id_category_id",
                table: "request_events");

            migrationBuilder.DropForeignKey(
                name: "fk_request_events_categories_tenant_id_old_category_id",
                table: "request_events");

            migrationBuilder.DropIndex(
                name: "ix_service_requests_tenant_id_lat_lon",
                table: "service_requests");

            migrationBuilder.DropIndex(
                name: "ix_request_events_tenant_id_category_id",
                table: "request_events");

            migrationBuilder.DropIndex(
                name: "ix_request_events_tenant_id_old_category_id",
                table: "request_events");

            migrationBuilder.DropColumn(
                name: "is_withheld",
                table: "service_requests");

            migrationBuilder.DropColumn(
                name: "category_id",
                table: "request_events");

            migrationBuilder.DropColumn(
                name: "old_category_id",
                table: "request_events");

            migrationBuilder.CreateIndex(
                name: "ix_service_requests_tenant_id_lat_lon",
                table: "service_requests",
                columns: new[] { "tenant_id", "lat", "lon" },
                filter: "lat IS NOT NULL")
                .Annotation("Npgsql:IndexInclude", new[] { "category_id", "phase" });
        }
    }
}
