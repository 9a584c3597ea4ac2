using GrcPortal.Core.Requests;

namespace GrcPortal.Core.Interventions;

/// <summary>When, and by whom: a day or several, hours when they were said, and either a crew or a supplier.</summary>
public sealed record Slot(DateOnly On, DateOnly? Until, TimeOnly? From, TimeOnly? To, Guid? TeamId, Guid? SupplierId)
{
    /// <summary>Longer is several interventions.</summary>
    public const int MostDays = 31;

    public bool HasDays => Until is null || Until >= On && Until.Value.DayNumber - On.DayNumber < MostDays;

    public bool HasHours => To is null || From < To;

    internal void Check()
    {
        if (!HasDays || !HasHours || TeamId is null == SupplierId is null) throw new RuleBrokenException("Intervention.Slot");
    }
}
