using GrcPortal.Core.Requests;

namespace GrcPortal.Web.Areas.BackOffice.Inbox.Triaging;

/// <summary>What became of one of the demands.</summary>
public enum TriageOutcome { Done, Gone, NotYours, NotTheirs, NotNow, Changed }

/// <summary>As it is carried from the act to its page: ids and codes.</summary>
public sealed record TriageReport(TriageAct Act, IReadOnlyList<TriagedId> Demands, string Back);

public sealed record TriagedId(Guid Id, TriageOutcome Outcome);

/// <param name="Reference">None for what this agent may not see, or see no more.</param>
public sealed record TriagedRow(Guid Id, TriageOutcome Outcome, string? Reference, string? Category, RequestPhase? Phase);
