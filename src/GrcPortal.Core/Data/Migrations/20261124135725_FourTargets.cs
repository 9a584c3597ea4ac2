using System;
using GrcPortal.Core.Data.Isolation;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GrcPortal.Core.Data.Migrations
{
    /// <inheritdoc />
    public partial class FourTargets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "acknowledge_amount",
                table: "categories",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "acknowledge_unit",
                table: "categories",
                type: "text",
                nullable: false,
                defaultValue: "WorkingDays");

            migrationBuilder.AddColumn<int>(
                name: "close_amount",
                table: "categories",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "close_unit",
                table: "categories",
                type: "text",
                nullable: false,
                defaultValue: "WorkingDays");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "recount_asked_at",
                table: "categories",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "recount_done",
                table: "categories",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "recount_total",
                table: "categories",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "recounted_at",
                table: "categories",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "recounted_up_to",
                table: "categories",
                type: "uuid",
                nullable: true);
            migrationBuilder.CompatibleFrom("20261124135725_FourTargets", oldestApplication: "20261124000800_Recounts");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "acknowledge_amount",
                table: "categories");

            migrationBuilder.DropColumn(
                name: "acknowledge_unit",
                table: "categories");

            migrationBuilder.DropColumn(
                name: "close_amount",
                table: "categories");

            migrationBuilder.DropColumn(
                name: "close_unit",
                table: "categories");

            migrationBuilder.DropColumn(
                name: "recount_asked_at",
                table: "categories");

            migrationBuilder.DropColumn(
                name: "recount_done",
                table: "categories");

            migrationBuilder.DropColumn(
                name: "recount_total",
                table: "categories");

            migrationBuilder.DropColumn(
                name: "recounted_at",
                table: "categories");

            migrationBuilder.DropColumn(
                name: "recounted_up_to",
                table: "categories");
        }
    }
}
