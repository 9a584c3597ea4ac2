using GrcPortal.Core.Statistics;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Core.Data;

/// <summary>
/// Counts days from what happened on them. A demand is counted where it stands now: on the day it was received, first accepted,
/// resolved, ended; sent back or reopened, it is counted on the day it is resolved again, and no longer on the first.
/// </summary>
internal static class DailyCounts
{
    /// <summary>Replaces the figures of some days in a row as a whole; two who count at once wait for each other.</summary>
    public static async Task ReplaceAsync(GrcDbContext db, Stretch days, DateTimeOffset now, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('daily_figures'), {db.TenantId})", ct);
        await db.DailyFigures.Where(figure => figure.Day >= days.First && figure.Day <= days.Last).ExecuteDeleteAsync(ct);
        await CountRequestsAsync(db, days, ct);
        await CountPromisesAsync(db, days, ct);
        await CountAnswersAsync(db, days, ct);
        await CountCostsAsync(db, days, ct);
        await db.Database.ExecuteSqlAsync($"""
            insert into counted_days (tenant_id, day, at, way)
            select {db.TenantId}, day::date, {now}, {CountedDay.NewestWay} from generate_series({days.First}::timestamp, {days.Last}::timestamp, interval '1 day') day
            on conflict (tenant_id, day) do update set at = excluded.at, way = excluded.way
            """, ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>The days on which a demand that moved since then has something counted.</summary>
    public static Task<List<DateOnly>> TouchedSinceAsync(GrcDbContext db, DateTimeOffset since, string zone, CancellationToken ct) =>
        db.Database.SqlQuery<DateOnly>($"""
            with moved as (select distinct request_id as id from request_events where tenant_id = {db.TenantId} and at >= {since})
            select distinct (was.at at time zone {zone})::date as "Value"
            from (select e.at from request_events e join moved on moved.id = e.request_id where e.tenant_id = {db.TenantId}
                  union all
                  select r.received_at from service_requests r join moved on moved.id = r.id where r.tenant_id = {db.TenantId}) was
            union
            select r.promised_on from service_requests r join moved on moved.id = r.id where r.tenant_id = {db.TenantId}
            union
            select ((m.old - past) at time zone {zone})::date from promise_moves m join moved on moved.id = m.request_id
            cross join (values (interval '0'), (interval '1 microsecond')) midnight (past)
            where m.tenant_id = {db.TenantId} and m.kind = 'Intervene'
            """).ToListAsync(ct);

    private static Task<int> CountRequestsAsync(GrcDbContext db, Stretch days, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"""
            with happened as materialized (
                select e.request_id, e.position, e.act, e."from", e."to", e.at from request_events e
                where e.tenant_id = {db.TenantId} and e.at >= {days.Start} and e.at < {days.End}
            ), stands as (
                select r.*, coalesce(r.team_id, did.team_id) as worker_id, did.supplier_id
                from service_requests r left join lateral (
                    select i.team_id, i.supplier_id from intervention_requests s join interventions i on i.tenant_id = s.tenant_id and i.id = s.intervention_id
                    where s.tenant_id = r.tenant_id and s.request_id = r.id and i.state = 'Done' order by i.ended_at desc limit 1) did on true
                where r.tenant_id = {db.TenantId} and r.id in (select h.request_id from happened h)
            ), reached as (
                select 'TakenOn' as measure, h.request_id, h.at from happened h
                where h."to" in ('Accepted', 'Resolved') and not exists (
                    select 1 from request_events b where b.tenant_id = {db.TenantId} and b.request_id = h.request_id
                    and b.position < h.position and b."to" in ('Accepted', 'Resolved'))
                union all
                select 'Resolved', r.id, r.resolved_at from stands r where r.resolved_at >= {days.Start} and r.resolved_at < {days.End}
            ), waits as (
                select e.request_id, e."to", e.at, lead(e.at) over (partition by e.request_id order by e.position) as until
                from request_events e where e.tenant_id = {db.TenantId} and e.request_id in (select c.request_id from reached c)
            ), waited as (
                select c.measure, c.request_id, sum(w.until - w.at) as time from reached c join waits w on w.request_id = c.request_id
                where w."to" = 'WaitingForCitizen' and w.until <= c.at group by c.measure, c.request_id
            ), took as (
                select c.measure, c.request_id, c.at, extract(epoch from c.at - r.received_at - coalesce(w.time, interval '0')) / 86400 as days
                from reached c join stands r on r.id = c.request_id left join waited w on w.measure = c.measure and w.request_id = c.request_id
            ), counted as (
                select 'Received' as measure, r.received_at as at, r.department_id, r.category_id, r.team_id, null::uuid as supplier_id, r.sector_id, r.channel_in as channel, null as reason, 0 as days, 0 as length
                from service_requests r where r.tenant_id = {db.TenantId} and r.received_at >= {days.Start} and r.received_at < {days.End}
                union all
                select t.measure, t.at, r.department_id, r.category_id, case t.measure when 'Resolved' then r.worker_id else r.team_id end, case t.measure when 'Resolved' then r.supplier_id end, r.sector_id, r.channel_in, null, t.days, 0
                from took t join stands r on r.id = t.request_id
                union all
                select 'Took', t.at, r.department_id, r.category_id, null, null, null, null, null, greatest(1, ceil(t.days)), greatest(1, ceil(t.days))
                from took t join stands r on r.id = t.request_id where t.measure = 'Resolved'
                union all
                select 'Closed', r.closed_at, r.department_id, r.category_id, r.team_id, r.supplier_id, r.sector_id, null, null, 0, 0
                from stands r where r.closed_at >= {days.Start} and r.closed_at < {days.End}
                union all
                select r.phase, r.ended_at, r.department_id, r.category_id, r.team_id, null, r.sector_id, null, r.refusal_reason, 0, 0
                from stands r where r.phase in ('Refused', 'Forwarded') and r.ended_at >= {days.Start} and r.ended_at < {days.End}
            )
            insert into daily_figures (tenant_id, id, day, measure, department_id, category_id, team_id, supplier_id, sector_id, channel, reason, count, sum)
            select {db.TenantId}, gen_random_uuid(), (at at time zone {days.Zone})::date as day, measure, department_id, category_id, team_id, supplier_id, sector_id, channel, reason, count(*), round(sum(days), 2)
            from counted group by day, measure, department_id, category_id, team_id, supplier_id, sector_id, channel, reason, length
            """, ct);

    /// <summary>On the day each was for, once that day is over.</summary>
    private static Task<int> CountPromisesAsync(GrcDbContext db, Stretch days, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync(JudgedPromises.In(db.TenantId, days.First, days.Last, days.Today, days.Zone, """
            insert into daily_figures (tenant_id, id, day, measure, department_id, category_id, team_id, sector_id, channel, count, sum)
            select {0}, gen_random_uuid(), day, measure, department_id, category_id, team_id, sector_id, channel_in, count(*), 0
            from judged join (values ('Promised'), ('Kept')) measures (measure) on measure = 'Promised' or kept
            group by day, measure, department_id, category_id, team_id, sector_id, channel_in
            """), ct);

    /// <summary>Messages that really left; and where none does (a call, a letter, the counter), the acts that answer somebody.</summary>
    private static Task<int> CountAnswersAsync(GrcDbContext db, Stretch days, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"""
            insert into daily_figures (tenant_id, id, day, measure, department_id, category_id, team_id, channel, count, sum)
            select {db.TenantId}, gen_random_uuid(), (answered.at at time zone {days.Zone})::date as day, {nameof(Measure.Answered)}, r.department_id, r.category_id, r.team_id, answered.channel, count(*), 0
            from (select m.request_id, m.channel, m.done_at as at from outgoing_messages m
                  where m.tenant_id = {db.TenantId} and m.state = 'Sent' and m.done_at >= {days.Start} and m.done_at < {days.End}
                  union all
                  select e.request_id, r.channel_out, e.at from request_events e join service_requests r on r.tenant_id = e.tenant_id and r.id = e.request_id
                  where e.tenant_id = {db.TenantId} and e.at >= {days.Start} and e.at < {days.End} and e.message_id is not null
                    and e.act in ('AskCitizen', 'Reply', 'Refuse', 'Forward', 'Close') and r.channel_out not in ('Email', 'None')) answered
            join service_requests r on r.tenant_id = {db.TenantId} and r.id = answered.request_id
            group by day, r.department_id, r.category_id, r.team_id, answered.channel
            """, ct);

    private static Task<int> CountCostsAsync(GrcDbContext db, Stretch days, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"""
            insert into daily_figures (tenant_id, id, day, measure, department_id, category_id, team_id, supplier_id, count, sum)
            select {db.TenantId}, gen_random_uuid(), cost.day, cost.measure, i.department_id, i.category_id, i.team_id, cost.supplier_id, sum(cost.count), sum(cost.amount)
            from (select {nameof(Measure.Labour)} as measure, t.worked_on as day, t.intervention_id, null::uuid as supplier_id, t.minutes as count, t.cost as amount
                  from time_entries t where t.tenant_id = {db.TenantId} and t.worked_on between {days.First} and {days.Last}
                  union all
                  select {nameof(Measure.Purchased)}, p."on", p.intervention_id, p.supplier_id, 1, p.gross
                  from purchases p where p.tenant_id = {db.TenantId} and p."on" between {days.First} and {days.Last} and p.stage in ('Ordered', 'Invoiced')) cost
            join interventions i on i.tenant_id = {db.TenantId} and i.id = cost.intervention_id
            group by cost.day, cost.measure, i.department_id, i.category_id, i.team_id, cost.supplier_id
            """, ct);
}

/// <summary>Some days in a row of a zone, from their first moment to their last.</summary>
internal sealed record Stretch(DateOnly First, DateOnly Last, DateTimeOffset Start, DateTimeOffset End, DateOnly Today, string Zone);
