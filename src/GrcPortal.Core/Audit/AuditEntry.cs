using GrcPortal.Core.Requests;
using GrcPortal.Core.Tenants;

namespace GrcPortal.Core.Audit;

/// <summary>Who changed whose rights, or how the authority works, when: codes and ids, never a name. Written once.</summary>
public sealed class AuditEntry : ITenantOwned
{
    public int TenantId { get; private set; }
    public Guid Id { get; init; } = Ids.New();
    public required DateTimeOffset At { get; init; }

    /// <summary>None for the system.</summary>
    public Guid? AgentId { get; init; }
    public required AuditAct Act { get; init; }

    /// <summary>What it happened to, of the kind the act names: an agent, a team, a category…</summary>
    public required Guid SubjectId { get; init; }
    public Guid? RoleId { get; init; }
    public Guid? DepartmentId { get; init; }
    public Guid? CategoryId { get; init; }

    public static AuditEntry Of(AuditAct act, Guid subject, Stamp stamp) => new() { At = stamp.At, AgentId = stamp.By.AgentId, Act = act, SubjectId = subject };
}

public enum AuditAct
{
    AgentInvited,
    AgentChanged,
    AgentDisabled,
    AgentEnabled,
    SecondFactorRemoved,
    RoleGranted,
    RoleRevoked,
    AbsenceDeclared,
    AbsenceCancelled,
    DepartmentAdded,
    DepartmentChanged,
    DepartmentClosed,
    DepartmentReopened,
    TeamAdded,
    TeamChanged,
    TeamJoined,
    TeamLeft,
    TeamDisabled,
    TeamEnabled,
    TradeAdded,
    TradeChanged,
    ReasonAdded,
    ReasonChanged,
    CalendarAdded,
    CalendarChanged,
    CalendarRemoved,
    BodyAdded,
    BodyChanged,
    RoutingRuleAdded,
    RoutingRuleChanged,
    RoutingRuleRemoved,
    ReplyTemplateAdded,
    ReplyTemplateChanged,
    CategoryAdded,
    CategoryChanged,
    FormDrafted,
    FormChanged,
    FormDropped,
    FormPublished,
    WordingChanged,
    RelayChanged,
    AddressesImported,
    SectorsTaken,
    SectorChanged,
    SectorsOrdered,
    MapChanged,
    ExportAsked,
    ExportDownloaded,
}
