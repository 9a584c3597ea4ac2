using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Clocks;
using GrcPortal.Core.Tenants;

namespace GrcPortal.Core.Catalogue;

/// <summary>What can be asked for (type de demande): a family when it has no parent, else something a citizen files.</summary>
public sealed class Category : ITenantOwned, IRanked, IRecounted
{
    public int TenantId { get; private set; }
    public Guid Id { get; init; } = Ids.New();
    public required string Code { get; init; }

    /// <summary>Its address on the portal; never changes once published.</summary>
    public required string Slug { get; init; }
    public required string Name { get; set; }

    /// <summary>One sentence that helps a citizen choose.</summary>
    public required string Summary { get; set; }

    /// <summary>Everyday words that find it, separated by spaces: "trou", "poubelle".</summary>
    public string? Keywords { get; set; }
    public Guid? ParentId { get; set; }
    public Guid? DepartmentId { get; set; }
    public RequestType Type { get; set; } = RequestType.Report;
    public CategoryState State { get; set; } = CategoryState.Public;
    public CategoryVisibility Visibility { get; set; } = CategoryVisibility.Private;

    /// <summary>Which level of authority the law gives it to.</summary>
    public Competence Competence { get; set; } = Competence.Commune;

    /// <summary>The body that handles it in place of this authority: the portal then says who to turn to and takes no demand.</summary>
    public Guid? CompetentBodyId { get; set; }
    public PlaceRule Place { get; set; } = PlaceRule.Optional;

    /// <summary>Shown before the form: what to call when it cannot wait.</summary>
    public string? EmergencyNumber { get; set; }

    /// <summary>It cannot be closed without a message to whoever asked.</summary>
    public bool AnswerRequired { get; set; }

    /// <summary>Working days that a citizen has to answer a question, unless the agent says otherwise.</summary>
    public int AnswerDays { get; set; } = AwaitedAnswer.UsualDays;

    /// <summary>Of an administrative demand: what silence means, after how many months. None when the law says nothing.</summary>
    public SilenceEffect? Silence { get; set; }
    public int? SilenceMonths { get; set; }
    public int Rank { get; set; }

    /// <summary>Promised until whoever asked is told that it was received; no time at all when nothing is promised.</summary>
    public Target Acknowledge { get; set; } = Target.InWorkingDays(0);

    /// <summary>Promised until someone takes the demand on.</summary>
    public Target TakeOn { get; set; } = Target.InWorkingDays(0);

    /// <summary>Promised until it is resolved.</summary>
    public Target Resolve { get; set; } = Target.InWorkingDays(0);

    /// <summary>Promised until it is closed; no time at all when nothing is promised.</summary>
    public Target Close { get; set; } = Target.InWorkingDays(0);

    public RecountProgress Recount { get; private set; } = new();

    /// <summary>What it promises, in the order of a demand's life.</summary>
    public IReadOnlyList<KeyValuePair<ClockKind, Target>> Promises() =>
    [
        .. new KeyValuePair<ClockKind, Target>[] { new(ClockKind.Acknowledge, Acknowledge), new(ClockKind.TakeOn, TakeOn), new(ClockKind.Intervene, Resolve), new(ClockKind.Close, Close) }
            .Where(promise => promise.Value.Amount > 0),
    ];

    internal void AskRecount(DateTimeOffset now) => Recount = RecountProgress.Asked(now);
}

/// <summary>The nature of what is asked (nature de la demande), whatever its subject.</summary>
public enum RequestType { Report, Administrative, Question, Complaint, Suggestion, Thanks, Application }

public enum CategoryState { Draft, Staff, Pilot, Public }

public enum CategoryVisibility { Private, SemiPublic, Public }

public enum Competence { Commune, Intercommunality, County, Other }

/// <summary>Whether the form asks where.</summary>
public enum PlaceRule { Optional, Required, None }
