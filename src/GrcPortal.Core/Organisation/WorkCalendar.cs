using GrcPortal.Core.Requests.Clocks;
using GrcPortal.Core.Tenants;

namespace GrcPortal.Core.Organisation;

/// <summary>When services of the authority work (calendrier de travail): its hours, seasons, closures and holidays, under a name.</summary>
public sealed class WorkCalendar : ITenantOwned
{
    private CalendarDefinition _definition = null!;

    public int TenantId { get; private set; }
    public Guid Id { get; init; } = Ids.New();
    public required string Name { get; set; }
    public required CalendarDefinition Definition { get => _definition; init => _definition = value; }

    /// <summary>What every department counts on that chose none, nor any above it. One of a town's.</summary>
    public bool IsDefault { get; init; }

    /// <summary>Counts the changes of its days and hours: clocks remember which they were counted on.</summary>
    public int Version { get; private set; } = 1;

    public CalendarKey Key => new(Id, Version);

    /// <summary>Since when open demands are to be counted again because of it; none once they are.</summary>
    public DateTimeOffset? RecountAskedAt { get; private set; }

    /// <summary>The last demand looked at: a killed recount goes on after it.</summary>
    public Guid? RecountedUpTo { get; private set; }
    public int RecountDone { get; private set; }
    public int RecountTotal { get; private set; }
    public DateTimeOffset? RecountedAt { get; private set; }

    internal void Rewrite(CalendarDefinition definition) => (_definition, Version) = (definition, Version + 1);

    /// <summary>From the first demand on: what was asked meanwhile asks the same.</summary>
    internal void AskRecount(DateTimeOffset now) => (RecountAskedAt, RecountedUpTo, RecountDone, RecountTotal, RecountedAt) = (now, null, 0, 0, null);
}
