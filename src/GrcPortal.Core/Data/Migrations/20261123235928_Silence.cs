using System;
using GrcPortal.Core.Data.Isolation;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GrcPortal.Core.Data.Migrations
{
    /// <inheritdoc />
    public partial class Silence : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "decides_on",
                table: "service_requests",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "implicit_on",
                table: "service_requests",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "silence_means",
                table: "service_requests",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "silence_months",
                table: "service_requests",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "silence_suspended_on",
                table: "service_requests",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "silence",
                table: "categories",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "silence_months",
                table: "categories",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_service_requests_tenant_id_decides_on",
                table: "service_requests",
                columns: new[] { "tenant_id", "decides_on" },
                filter: "decides_on IS NOT NULL AND implicit_on IS NULL");
            migrationBuilder.CompatibleFrom("20261123235928_Silence", oldestApplication: "20261123100000_WholeTown");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_service_requests_tenant_id_decides_on",
                table: "service_requests");

            migrationBuilder.DropColumn(
                name: "decides_on",
                table: "service_requests");

            migrationBuilder.DropColumn(
                name: "implicit_on",
                table: "service_requests");

            migrationBuilder.DropColumn(
                name: "silence_means",
                table: "service_requests");

            migrationBuilder.DropColumn(
                name: "silence_months",
                table: "service_requests");

            migrationBuilder.DropColumn(
                name: "silence_suspended_on",
                table: "service_requests");

            migrationBuilder.DropColumn(
                name: "silence",
                table: "categories");

            migrationBuilder.DropColumn(
                name: "silence_months",
                table: "categories");
        }
    }
}
