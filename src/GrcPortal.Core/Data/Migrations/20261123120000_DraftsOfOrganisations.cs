using GrcPortal.Core.Data.Isolation;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GrcPortal.Core.Data.Migrations
{
    /// <inheritdoc />
    public partial class DraftsOfOrganisations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "kind",
                table: "drafts",
                type: "text",
                nullable: false,
                defaultValue: "Person");

            migrationBuilder.AddColumn<string>(
                name: "organisation",
                table: "drafts",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "postal_address",
                table: "drafts",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "rna",
                table: "drafts",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "siret",
                table: "drafts",
                type: "text",
                nullable: true);

            migrationBuilder.KeepOutOfStatistics("drafts", "organisation", "rna", "siret", "postal_address");
            migrationBuilder.CompatibleFrom("20261123120000_DraftsOfOrganisations", oldestApplication: "20261123120000_DraftsOfOrganisations");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "kind",
                table: "drafts");

            migrationBuilder.DropColumn(
                name: "organisation",
                table: "drafts");

            migrationBuilder.DropColumn(
                name: "postal_address",
                table: "drafts");

            migrationBuilder.DropColumn(
                name: "rna",
                table: "drafts");

            migrationBuilder.DropColumn(
                name: "siret",
                table: "drafts");
        }
    }
}
