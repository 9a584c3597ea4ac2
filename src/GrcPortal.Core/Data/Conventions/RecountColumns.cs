using GrcPortal.Core.Requests;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GrcPortal.Core.Data.Conventions;

internal static class RecountColumns
{
    public static void IsRecount(this ComplexPropertyBuilder<RecountProgress> recount)
    {
        recount.Property(r => r.AskedAt).HasColumnName("recount_asked_at");
        recount.Property(r => r.UpTo).HasColumnName("recounted_up_to");
        recount.Property(r => r.Done).HasColumnName("recount_done");
        recount.Property(r => r.Total).HasColumnName("recount_total");
        recount.Property(r => r.EndedAt).HasColumnName("recounted_at");
    }
}
