using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Interventions;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Places;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GrcPortal.Core.Statistics;

internal sealed class DailyFigureMap : IEntityTypeConfiguration<DailyFigure>
{
    public void Configure(EntityTypeBuilder<DailyFigure> figure)
    {
        figure.ToTable("DailyFigures");
        figure.HasKey(f => new { f.TenantId, f.Id });
        figure.Property(f => f.Sum).HasPrecision(16, 2);
        figure.HasIndex(f => new { f.TenantId, f.Day });
        figure.HasOne<Department>().WithMany().HasForeignKey(f => new { f.TenantId, f.DepartmentId }).OnDelete(DeleteBehavior.Restrict);
        figure.HasOne<Category>().WithMany().HasForeignKey(f => new { f.TenantId, f.CategoryId }).OnDelete(DeleteBehavior.Restrict);
        figure.HasOne<Team>().WithMany().HasForeignKey(f => new { f.TenantId, f.TeamId }).OnDelete(DeleteBehavior.Restrict);
        figure.HasOne<Sector>().WithMany().HasForeignKey(f => new { f.TenantId, f.SectorId }).OnDelete(DeleteBehavior.Restrict);
        figure.HasOne<Supplier>().WithMany().HasForeignKey(f => new { f.TenantId, f.SupplierId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CountedDayMap : IEntityTypeConfiguration<CountedDay>
{
    public void Configure(EntityTypeBuilder<CountedDay> day)
    {
        day.ToTable("CountedDays");
        day.HasKey(d => new { d.TenantId, d.Day });
        day.Property(d => d.Way).HasDefaultValue(0);   // what an older node writes
    }
}
