using System;
using GrcPortal.Core.Data.Isolation;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GrcPortal.Core.Data.Migrations
{
    /// <inheritdoc />
    public partial class AwaitedAnswers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "answer_by",
                table: "service_requests",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "remind_on",
                table: "service_requests",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "without_answer",
                table: "service_requests",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "answer_days",
                table: "categories",
                type: "integer",
                nullable: false,
                defaultValue: 10);
            migrationBuilder.CompatibleFrom("20261123222927_AwaitedAnswers", oldestApplication: "20261123100000_WholeTown");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "answer_by",
                table: "service_requests");

            migrationBuilder.DropColumn(
                name: "remind_on",
                table: "service_requests");

            migrationBuilder.DropColumn(
                name: "without_answer",
                table: "service_requests");

            migrationBuilder.DropColumn(
                name: "answer_days",
                table: "categories");
        }
    }
}
