namespace GrcPortal.Core.Requests;

/// <summary>What open demands count by: once it changes they are counted again in the background.</summary>
public interface IRecounted
{
    Guid Id { get; }
    RecountProgress Recount { get; }
}

/// <summary>How far they have been counted again.</summary>
public sealed record RecountProgress
{
    /// <summary>Since when they are to be; none once they are.</summary>
    public DateTimeOffset? AskedAt { get; init; }

    /// <summary>The last demand looked at: a killed recount goes on after it.</summary>
    public Guid? UpTo { get; init; }
    public int Done { get; init; }
    public int Total { get; init; }
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>From the first demand on: what was asked meanwhile asks the same.</summary>
    internal static RecountProgress Asked(DateTimeOffset now) => new() { AskedAt = now };

    /// <param name="last">The last one looked at; none when that was all of them.</param>
    internal RecountProgress After(int looked, Guid? last, int total, DateTimeOffset now) => this with
    {
        AskedAt = last is null ? null : AskedAt,
        UpTo = last,
        Done = Done + looked,
        Total = Math.Max(total, Done + looked),
        EndedAt = last is null ? now : null,
    };
}
