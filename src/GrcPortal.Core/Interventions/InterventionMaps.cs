using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GrcPortal.Core.Interventions;

internal sealed class InterventionMap : IEntityTypeConfiguration<Intervention>
{
    public void Configure(EntityTypeBuilder<Intervention> intervention)
    {
        intervention.HasKey(i => new { i.TenantId, i.Id });
        intervention.Property<uint>("Version").HasColumnName("xmin").IsRowVersion();
        intervention.Property(i => i.LabourCost).HasPrecision(12, 2);
        intervention.Property(i => i.PurchaseCost).HasPrecision(12, 2);
        intervention.Ignore(i => i.Cost);
        intervention.HasIndex(i => new { i.TenantId, i.Year, i.Number }).IsUnique();
        intervention.HasIndex(i => new { i.TenantId, i.PlannedOn });
        intervention.HasOne<Category>().WithMany().HasForeignKey(i => new { i.TenantId, i.CategoryId }).OnDelete(DeleteBehavior.Restrict);
        intervention.HasOne<Department>().WithMany().HasForeignKey(i => new { i.TenantId, i.DepartmentId }).OnDelete(DeleteBehavior.Restrict);
        intervention.HasOne<Team>().WithMany().HasForeignKey(i => new { i.TenantId, i.TeamId }).OnDelete(DeleteBehavior.Restrict);
        intervention.HasOne<Supplier>().WithMany().HasForeignKey(i => new { i.TenantId, i.SupplierId }).OnDelete(DeleteBehavior.Restrict);
        intervention.HasOne<Agent>().WithMany().HasForeignKey(i => new { i.TenantId, i.PlannedById }).OnDelete(DeleteBehavior.Restrict);
        intervention.HasMany(i => i.Requests).WithOne().HasForeignKey(r => new { r.TenantId, r.InterventionId }).OnDelete(DeleteBehavior.Cascade);
        intervention.HasMany(i => i.TimeEntries).WithOne().HasForeignKey(t => new { t.TenantId, t.InterventionId }).OnDelete(DeleteBehavior.Restrict);
        intervention.HasMany(i => i.Purchases).WithOne().HasForeignKey(p => new { p.TenantId, p.InterventionId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class InterventionRequestMap : IEntityTypeConfiguration<InterventionRequest>
{
    public void Configure(EntityTypeBuilder<InterventionRequest> served)
    {
        served.ToTable("InterventionRequests");
        served.HasKey(r => new { r.TenantId, r.InterventionId, r.RequestId });
        served.Property(r => r.Share).HasPrecision(12, 2);
        served.HasOne<ServiceRequest>().WithMany().HasForeignKey(r => new { r.TenantId, r.RequestId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class InterventionCounterMap : IEntityTypeConfiguration<InterventionCounter>
{
    public void Configure(EntityTypeBuilder<InterventionCounter> counter)
    {
        counter.ToTable("InterventionCounters");
        counter.HasKey(c => new { c.TenantId, c.Year });
    }
}

internal sealed class TimeEntryMap : IEntityTypeConfiguration<TimeEntry>
{
    public void Configure(EntityTypeBuilder<TimeEntry> entry)
    {
        entry.ToTable("TimeEntries");
        entry.HasKey(t => new { t.TenantId, t.Id });
        entry.Property(t => t.HourlyRate).HasPrecision(10, 2);
        entry.Property(t => t.Cost).HasPrecision(12, 2);
        entry.HasIndex(t => new { t.TenantId, t.WorkedOn });
        entry.HasOne<Agent>().WithMany().HasForeignKey(t => new { t.TenantId, t.AgentId }).OnDelete(DeleteBehavior.Restrict);
        entry.HasOne<Agent>().WithMany().HasForeignKey(t => new { t.TenantId, t.RecordedById }).OnDelete(DeleteBehavior.Restrict);
        entry.HasOne<Trade>().WithMany().HasForeignKey(t => new { t.TenantId, t.TradeId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class HourlyRateMap : IEntityTypeConfiguration<HourlyRate>
{
    public void Configure(EntityTypeBuilder<HourlyRate> rate)
    {
        rate.ToTable("HourlyRates");
        rate.HasKey(r => new { r.TenantId, r.Id });
        rate.Property(r => r.Amount).HasPrecision(10, 2);
        rate.HasIndex(r => new { r.TenantId, r.TradeId, r.From }).IsUnique();
        rate.HasOne<Trade>().WithMany().HasForeignKey(r => new { r.TenantId, r.TradeId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SupplierMap : IEntityTypeConfiguration<Supplier>
{
    public void Configure(EntityTypeBuilder<Supplier> supplier)
    {
        supplier.HasKey(s => new { s.TenantId, s.Id });
        supplier.HasIndex(s => new { s.TenantId, s.Name }).IsUnique();
    }
}

internal sealed class PurchaseMap : IEntityTypeConfiguration<Purchase>
{
    public void Configure(EntityTypeBuilder<Purchase> purchase)
    {
        purchase.HasKey(p => new { p.TenantId, p.Id });
        purchase.Property(p => p.Quantity).HasPrecision(12, 3);
        purchase.Property(p => p.UnitPrice).HasPrecision(12, 4);
        purchase.Property(p => p.VatRate).HasPrecision(5, 2);
        purchase.Property(p => p.Net).HasPrecision(12, 2);
        purchase.Property(p => p.Vat).HasPrecision(12, 2);
        purchase.Property(p => p.Gross).HasPrecision(12, 2);
        purchase.HasIndex(p => new { p.TenantId, p.On });
        purchase.HasOne<Supplier>().WithMany().HasForeignKey(p => new { p.TenantId, p.SupplierId }).OnDelete(DeleteBehavior.Restrict);
        purchase.HasOne<Agent>().WithMany().HasForeignKey(p => new { p.TenantId, p.RecordedById }).OnDelete(DeleteBehavior.Restrict);
    }
}
