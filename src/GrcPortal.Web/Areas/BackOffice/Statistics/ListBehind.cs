using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Listing;
using GrcPortal.Web.Areas.BackOffice.Inbox;

namespace GrcPortal.Web.Areas.BackOffice.Statistics;

/// <summary>The address of the demands a figure counts; none for who reads figures but no demand.</summary>
public sealed class ListBehind(DashboardFacts facts, bool maySee)
{
    public string? Of(RequestMoment moment, Stretch? stretch = null, RequestFilter? filter = null)
    {
        if (!maySee) return null;
        var within = stretch ?? new Stretch(facts.First, facts.Last);
        var narrowed = (filter ?? RequestFilter.None) with { DepartmentId = filter?.DepartmentId ?? facts.DepartmentId, Days = new(moment, within.First, within.Last) };
        return $"/agents/demandes?vue={InboxView.All.Slug()}{narrowed.ToQuery()}";
    }

    public string? Ended(RequestPhase phase, Stretch? stretch = null, RequestFilter? filter = null) =>
        Of(RequestMoment.Ended, stretch, (filter ?? RequestFilter.None) with { Phase = phase });
}
