using GrcPortal.Core.Tenants;

namespace GrcPortal.Core.Catalogue;

/// <summary>
/// The questions a category asks, at one moment. What citizens fill in is never changed under them: a new wording is a new
/// version, and a demand keeps the one it answered.
/// </summary>
public sealed class FormVersion : ITenantOwned
{
    public int TenantId { get; private set; }
    public Guid Id { get; init; } = Ids.New();
    public required Guid CategoryId { get; init; }

    /// <summary>1, 2, 3… in its category.</summary>
    public required int Number { get; init; }
    public FormState State { get; private set; } = FormState.Draft;
    public required FormDefinition Definition { get; set; }
    public required DateTimeOffset MadeAt { get; init; }
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>Who wrote it; nobody for the starting ones.</summary>
    public Guid? AgentId { get; init; }

    public void Publish(DateTimeOffset at)
    {
        (State, PublishedAt) = (FormState.Published, at);
    }

    public void Retire() => State = FormState.Retired;
}

public enum FormState { Draft, Published, Retired }
