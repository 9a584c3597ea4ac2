using GrcPortal.Core.Data.Isolation;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GrcPortal.Core.Data.Migrations
{
    /// <inheritdoc />
    public partial class MergedOnce : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_request_links_merged_once",
                table: "request_links",
                columns: new[] { "tenant_id", "source_id" },
                unique: true,
                filter: "kind = 'Merged'");
            migrationBuilder.CompatibleFrom("20261124143924_MergedOnce", oldestApplication: "20261124000800_Recounts");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_request_links_merged_once",
                table: "request_links");
        }
    }
}
