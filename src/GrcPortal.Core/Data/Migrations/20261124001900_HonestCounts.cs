using System;
using GrcPortal.Core.Data.Isolation;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GrcPortal.Core.Data.Migrations
{
    /// <inheritdoc />
    public partial class HonestCounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "sector_id",
                table: "daily_figures",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "way",
                table: "counted_days",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateIndex(
                name: "ix_service_requests_tenant_id_promised_on",
                table: "service_requests",
                columns: new[] { "tenant_id", "promised_on" });

            migrationBuilder.CreateIndex(
                name: "ix_daily_figures_tenant_id_sector_id",
                table: "daily_figures",
                columns: new[] { "tenant_id", "sector_id" });

            migrationBuilder.AddForeignKey(
                name: "fk_daily_figures_sectors_tenant_id_sector_id",
                table: "daily_figures",
                columns: new[] { "tenant_id", "sector_id" },
                principalTable: "sectors",
                principalColumns: new[] { "tenant_id", "id" },
                onDelete: ReferentialAction.Restrict);
            migrationBuilder.CompatibleFrom("20261124001900_HonestCounts", oldestApplication: "20261123100000_WholeTown");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_daily_figures_sectors_tenant_id_sector_id",
                table: "daily_figures");

            migrationBuilder.DropIndex(
                name: "ix_service_requests_tenant_id_promised_on",
                table: "service_requests");

            migrationBuilder.DropIndex(
                name: "ix_daily_figures_tenant_id_sector_id",
                table: "daily_figures");

            migrationBuilder.DropColumn(
                name: "sector_id",
                table: "daily_figures");

            migrationBuilder.DropColumn(
                name: "way",
                table: "counted_days");
        }
    }
}
