using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Organisation;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Data.Demo;

/// <summary>What the invented town has settled for itself: when its crews work, and what its silence means where the law says something.</summary>
internal static class DemoRules
{
    private const int Months = 2;   // CRPA L231-1, L231-4

    private static readonly (string Department, string Calendar)[] Hours =
    [
        (StartingOrganisation.Roads, StartingOrganisation.Crews),
        (StartingOrganisation.Cleaning, StartingOrganisation.Crews),
        (StartingOrganisation.GreenSpaces, StartingOrganisation.Crews),
        (StartingOrganisation.CivilStatus, StartingOrganisation.FrontDesk),
    ];

    private static readonly (string Slug, SilenceEffect Effect)[] Silences =
    [
        ("aide-financiere", SilenceEffect.Refuses),   // a demand for money
        ("terrasse-occupation", SilenceEffect.Refuses),   // the public domain
        ("pret-de-materiel", SilenceEffect.Accepts),
    ];

    public static async Task SettleAsync(GrcDbContext db, CancellationToken ct)
    {
        var calendars = await db.WorkCalendars.ToDictionaryAsync(calendar => calendar.Name, calendar => calendar.Id, ct);
        foreach (var (name, calendar) in Hours)
            (await db.Departments.SingleAsync(department => department.Name == name, ct)).CalendarId = calendars[calendar];
        foreach (var (slug, effect) in Silences)
        {
            var category = await db.Categories.SingleAsync(one => one.Slug == slug, ct);
            (category.Silence, category.SilenceMonths) = (effect, Months);
        }
        await db.SaveChangesAsync(ct);
    }
}
