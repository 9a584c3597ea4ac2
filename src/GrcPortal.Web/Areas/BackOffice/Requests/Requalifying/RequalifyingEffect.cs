using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Clocks;

namespace GrcPortal.Web.Areas.BackOffice.Requests.Requalifying;

/// <summary>What another type would do to a demand, before it is done.</summary>
public sealed record RequalifyingEffect(PromisedDay Now, PromisedDay Then, WhyThatDay Why, Publication Publication)
{
    public required string OldName { get; init; }
    public required string NewName { get; init; }
    public required Target OldTarget { get; init; }
    public required Target NewTarget { get; init; }

    /// <summary>The department that the new type goes to, when it is another one.</summary>
    public RoutedTo? Proposed { get; init; }

    /// <summary>The one it is in.</summary>
    public Guid? DepartmentId { get; init; }
    public string? Department { get; init; }

    /// <summary>The day it is promised for when it stays in its department, which may work other days.</summary>
    public PromisedDay? Kept { get; init; }

    public bool Moves => Now.Day != Then.Day;

    public static RequalifyingEffect Of(ServiceRequest request, Requalification change, ClockCalendar calendar)
    {
        var now = new PromisedDay(request.PromisedOn, request.Clocks?.MomentOf(ClockKind.Intervene));
        var after = request.By(ClockRules.Of(change.New, calendar));
        var then = after?[ClockKind.Intervene] is { Due: { } due } ? new PromisedDay(calendar.DueOn(due), after.MomentOf(ClockKind.Intervene)) : now;
        return new(now, then, WhyOf(request), PublicationOf(request, change))
        {
            OldName = change.Old.Name,
            NewName = change.New.Name,
            OldTarget = change.Old.Resolve,
            NewTarget = change.New.Resolve,
        };
    }

    private static WhyThatDay WhyOf(ServiceRequest request) => request switch
    {
        { Clocks: null } => WhyThatDay.Unknown,
        _ when request.Clocks[ClockKind.Intervene]?.DoneAt is not null => WhyThatDay.Done,
        _ when RequestLifecycle.IsWaiting(request.Phase) => WhyThatDay.Waiting,
        _ => WhyThatDay.Target,
    };

    private static Publication PublicationOf(ServiceRequest request, Requalification change) =>
        (Requalification.IsShown(request, change.Old), Requalification.IsShown(request, change.New), change.Withholds(request)) switch
        {
            (true, true, false) => Publication.Stays,
            (true, _, _) => Publication.Ends,
            (false, true, true) => Publication.Withheld,
            _ when request.IsWithheld && change.New.Visibility is CategoryVisibility.Public => Publication.Withheld,
            _ => Publication.None,
        };
}

/// <param name="Moment">When it is promised in hours.</param>
public sealed record PromisedDay(DateOnly Day, DateTimeOffset? Moment);

public sealed record RoutedTo(Guid DepartmentId, Guid? TeamId, string Name);

/// <summary>By the target of the type; not at all while somebody is waited for, once it is done, or without clocks.</summary>
public enum WhyThatDay { Target, Waiting, Done, Unknown }

/// <summary>Whether everyone may know of it on the map: as before, no longer, not although its type is shown, or no more than before.</summary>
public enum Publication { None, Stays, Ends, Withheld }
