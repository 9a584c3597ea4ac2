using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Data;

/// <summary>
/// Promises whose day is over, kept or not. Kept: resolved, refused or forwarded on that day at the latest. Not kept: later, or still
/// open, or withdrawn once the day was over. Not judged: withdrawn before, merged into another that bears the promise, or standing
/// still since that day or sooner because somebody else is waited for. One text, for the figures and for the lists behind them.
/// </summary>
internal static class JudgedPromises
{
    private const string Judged = """
        with judged as (
            select j.* from (
                select r.id, r.promised_on as day, r.department_id, r.category_id, r.team_id, r.sector_id, r.channel_in,
                       case when r.resolved_at is not null or r.phase in ('Refused', 'Forwarded')
                            then still.stood or (coalesce(r.resolved_at, r.ended_at) at time zone {4})::date <= r.promised_on
                            when still.stood then null
                            when r.phase = 'Withdrawn' and (r.ended_at at time zone {4})::date <= r.promised_on then null
                            else false end as kept
                from service_requests r cross join lateral (
                    select coalesce(bool_or(e."from" in ('WaitingForCitizen', 'WaitingForThirdParty') and e.at = r.ended_at)
                           or r.phase in ('WaitingForCitizen', 'WaitingForThirdParty'), false)
                       and coalesce((max(e.at) filter (where e."to" in ('WaitingForCitizen', 'WaitingForThirdParty')
                           and e."from" not in ('WaitingForCitizen', 'WaitingForThirdParty')) at time zone {4})::date <= r.promised_on, false) as stood
                    from request_events e where e.tenant_id = {0} and e.request_id = r.id
                      and r.phase in ('WaitingForCitizen', 'WaitingForThirdParty', 'Refused', 'Forwarded', 'Withdrawn')) still
                where r.tenant_id = {0} and r.promised_on between {1} and {2} and r.promised_on < {3} and r.phase <> 'Merged') j
            where j.kept is not null)

        """;

    /// <param name="then">What goes on from the rows of <c>judged</c>.</param>
    public static FormattableString In(int tenantId, DateOnly first, DateOnly last, DateOnly today, string zone, string then) =>
        FormattableStringFactory.Create(Judged + then, tenantId, first, last, today, zone);

    /// <param name="kept">Only those that were, or that were not.</param>
    public static IQueryable<Guid> Demands(GrcDbContext db, DateOnly first, DateOnly last, DateOnly today, string zone, bool? kept) =>
        db.Database.SqlQuery<Guid>(In(db.TenantId, first, last, today, zone, kept switch
        {
            null => "select id as \"Value\" from judged",
            true => "select id as \"Value\" from judged where kept",
            false => "select id as \"Value\" from judged where not kept",
        }));
}
