using GrcPortal.Core.Tenants;

namespace GrcPortal.Core.Requests;

/// <summary>Words of a demand's conversation. Anonymisation empties the body and rounds the moment to its day; the row stays to be counted.</summary>
public sealed class Message : ITenantOwned
{
    public int TenantId { get; private set; }
    public Guid Id { get; init; } = Ids.New();
    public Guid RequestId { get; internal set; }
    public required MessageDirection Direction { get; init; }
    public string? Body { get; private set; }
    public required DateTimeOffset At { get; set; }
    public Guid? AgentId { get; init; }

    /// <summary>What it brings; once written down they are the demand's.</summary>
    public IReadOnlyList<Attachment> Files { get; private init; } = [];

    public static Message FromCitizen(string body, Stamp stamp, IReadOnlyList<Attachment>? files = null) => Write(MessageDirection.FromCitizen, body, stamp, files);

    public static Message ToCitizen(string body, Stamp stamp, IReadOnlyList<Attachment>? files = null) => Write(MessageDirection.ToCitizen, body, stamp, files);

    /// <summary>Between agents: no citizen ever reads it, nor opens what it brings.</summary>
    public static Message Internal(string body, Stamp stamp, IReadOnlyList<Attachment>? files = null) => Write(MessageDirection.Note, body, stamp, files);

    internal void Forget(DateTimeOffset day)
    {
        Body = null;
        At = day;
    }

    private static Message Write(MessageDirection direction, string body, Stamp stamp, IReadOnlyList<Attachment>? files) =>
        new() { Direction = direction, Body = Tidy(body), At = stamp.At, AgentId = stamp.By.AgentId, Files = files ?? [] };

    /// <summary>One kind of line end and no control character: PostgreSQL refuses NUL.</summary>
    private static string Tidy(string body) =>
        string.Concat(body.ReplaceLineEndings("\n").Where(c => c is '\n' or '\t' || !char.IsControl(c))).Trim();
}

public enum MessageDirection { FromCitizen, ToCitizen, Note }
