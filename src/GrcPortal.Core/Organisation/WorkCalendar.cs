using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Clocks;
using GrcPortal.Core.Tenants;

namespace GrcPortal.Core.Organisation;

/// <summary>When services of the authority work (calendrier de travail): its hours, seasons, closures and holidays, under a name.</summary>
public sealed class WorkCalendar : ITenantOwned, IRecounted
{
    private CalendarDefinition _definition = null!;

    public int TenantId { get; private set; }
    public Guid Id { get; init; } = Ids.New();
    public required string Name { get; set; }
    public required CalendarDefinition Definition { get => _definition; init => _definition = value; }

    /// <summary>What every department counts on that chose none, nor any above it. One of a town's.</summary>
    public bool IsDefault { get; internal set; }

    /// <summary>Counts the changes of its days and hours: clocks remember which they were counted on.</summary>
    public int Version { get; private set; } = 1;

    public CalendarKey Key => new(Id, Version);

    public RecountProgress Recount { get; private set; } = new();

    internal void Rewrite(CalendarDefinition definition) => (_definition, Version) = (definition, Version + 1);

    internal void AskRecount(DateTimeOffset now) => Recount = RecountProgress.Asked(now);
}
