namespace GrcPortal.Core.Requests.Clocks;

/// <summary>The public holidays of France (Code du travail, L3133-1, L3134-13 and L3422-2).</summary>
public enum Holiday
{
    NewYearsDay,
    GoodFriday,
    EasterMonday,
    AbolitionOfSlavery,
    LabourDay,
    VictoryDay,
    Ascension,
    WhitMonday,
    BastilleDay,
    Assumption,
    AllSaints,
    Armistice,
    Christmas,
    SaintStephen,
}

/// <summary>Where the law adds days of its own to the eleven of the whole country.</summary>
public enum HolidayTerritory { National, AlsaceMoselle, Guadeloupe, Martinique, Guyane, Reunion, Mayotte }
