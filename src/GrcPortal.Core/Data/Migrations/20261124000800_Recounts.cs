using System;
using GrcPortal.Core.Data.Isolation;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GrcPortal.Core.Data.Migrations
{
    /// <inheritdoc />
    public partial class Recounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "recount_asked_at",
                table: "work_calendars",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "recount_done",
                table: "work_calendars",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "recount_total",
                table: "work_calendars",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "recounted_at",
                table: "work_calendars",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "recounted_up_to",
                table: "work_calendars",
                type: "uuid",
                nullable: true);

            // What a recount moves is an act that an older application cannot read.
            migrationBuilder.CompatibleFrom("20261124000800_Recounts", oldestApplication: "20261124000800_Recounts");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "recount_asked_at",
                table: "work_calendars");

            migrationBuilder.DropColumn(
                name: "recount_done",
                table: "work_calendars");

            migrationBuilder.DropColumn(
                name: "recount_total",
                table: "work_calendars");

            migrationBuilder.DropColumn(
                name: "recounted_at",
                table: "work_calendars");

            migrationBuilder.DropColumn(
                name: "recounted_up_to",
                table: "work_calendars");
        }
    }
}
