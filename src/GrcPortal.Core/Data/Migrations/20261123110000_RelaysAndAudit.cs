using System;
using GrcPortal.Core.Data.Isolation;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GrcPortal.Core.Data.Migrations
{
    /// <inheritdoc />
    public partial class RelaysAndAudit : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_audit_entries_agents_tenant_id_subject_id",
                table: "audit_entries");

            migrationBuilder.AlterColumn<string>(
                name: "label",
                table: "purchases",
                type: "text",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "text");

            migrationBuilder.AddColumn<int>(
                name: "failures",
                table: "mail_relays",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "retry_at",
                table: "mail_relays",
                type: "timestamp with time zone",
                nullable: true);

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

            migrationBuilder.Grant("select, insert, update, delete", DatabaseRoles.App, "mailed_addresses");
            migrationBuilder.CompatibleFrom("20261123110000_RelaysAndAudit", oldestApplication: "20261123110000_RelaysAndAudit");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "mailed_addresses");

            migrationBuilder.DropColumn(
                name: "failures",
                table: "mail_relays");

            migrationBuilder.DropColumn(
                name: "retry_at",
                table: "mail_relays");

            migrationBuilder.AlterColumn<string>(
                name: "label",
                table: "purchases",
                type: "text",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true);

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
