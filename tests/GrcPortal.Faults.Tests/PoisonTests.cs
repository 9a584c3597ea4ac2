using GrcPortal.Faults.Tests.Support;

namespace GrcPortal.Faults.Tests;

/// <summary>
/// Work that cannot be done — of a kind that only a newer version knows, about something that is gone, without sense or without end —
/// is left or given up, and stands in nobody's way.
/// </summary>
[Collection(nameof(Farm))]
public sealed class PoisonTests(Farm farm)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Messages_of_an_unknown_kind_wait_those_about_nobody_are_dropped_and_the_others_leave()
    {
        farm.Receipts.Enqueue(await new Citizen(farm.Client, farm.Towns[0], "before-poison").FileAsync());
        await Invariants.DrainAsync(farm);
        await farm.Postgres.ExecuteAsync($"""
            insert into outgoing_messages select (jsonb_populate_record(m, jsonb_build_object('id', gen_random_uuid(), 'text', kind.name, 'state', 'Pending', 'attempts', 0,
                'event_id', null, 'request_id', null, 'next_at', now() - interval '1 minute', 'lease_until', null, 'done_at', null))).*
            from outgoing_messages m, (values ('KindOfTomorrow'), ('KindOfTomorrow'), ('{new string('K', 1024)}'), ('RequestReceived')) kind (name)
            where m.id = (select id from outgoing_messages where text = 'RequestReceived' and tenant_id = {farm.Towns[0].Info.Id} limit 1)
            """);
        await farm.Postgres.ExecuteAsync("select pg_notify('grc_towns', notice) from (values ('nonsense'), ('2147483648 Work'), ('-1 Work'), ('1 Tomorrow'), (repeat('x', 7999))) sent (notice)");
        try
        {
            farm.Receipts.Enqueue(await new Citizen(farm.Client, farm.Towns[0], "after-poison").FileAsync());

            await Patience.UntilAsync("The next message leaves", Soon, () => farm.Relay.Letters.Any(letter => letter.Recipients.Contains("after-poison@courriel.example")));
            await Patience.UntilAsync("What is about nobody is dropped", Soon, async () => await farm.Postgres.CountAsync("outgoing_messages where request_id is null and state = 'Dropped'") is 1);
            Assert.Equal(3, await farm.Postgres.CountAsync("outgoing_messages where text like 'K%' and state = 'Pending' and attempts = 0"));
        }
        finally
        {
            await farm.Postgres.ExecuteAsync("delete from outgoing_messages where request_id is null");
        }
        await Invariants.DrainAsync(farm);
        await Invariants.CheckAsync(farm);
    }

    [Fact]
    public async Task Exports_without_sense_or_of_an_unknown_kind_do_not_hold_up_the_next()
    {
        var town = farm.Towns[0];
        using var agent = new Browser(town, [.. farm.Nodes]);
        await agent.SignInAsync(await farm.AdministratorAsync(town));
        await farm.Postgres.ExecuteAsync($"""
            insert into export_jobs (tenant_id, id, agent_id, format, filter, state, rows, done, asked_at, attempts)
            select {town.Info.Id}, gen_random_uuid(), '{town.Agents[0]}', poison.format, poison.filter, 'Waiting', 0, 0, now() - interval '1 hour', 0
            from (values ('Holograph', ''), ('Csv', '%%%&&&=%ff%00'), ('Csv', 'type=' || repeat('x', 4000000)), ('Xlsx', repeat('service=' || gen_random_uuid() || '&', 2000))) poison (format, filter)
            """);
        try
        {
            var form = await agent.FormAsync("/agents/demandes");
            Assert.Equal(System.Net.HttpStatusCode.Redirect, (await agent.PostAsync("/agents/demandes/exports", form, ("Format", "Csv"), ("Query", ""))).Status);

            await Patience.UntilAsync("The next export is written", Soon, async () => await farm.Postgres.CountAsync("export_jobs where state = 'Done' and asked_at > now() - interval '30 minutes'") > 0);
            await Patience.UntilAsync("The others end", Soon, async () => await farm.Postgres.CountAsync("export_jobs where state in ('Waiting', 'Running') and format <> 'Holograph'") is 0);
            Assert.Equal(1, await farm.Postgres.CountAsync("export_jobs where format = 'Holograph' and state = 'Waiting' and attempts = 0"));
        }
        finally
        {
            await farm.Postgres.ExecuteAsync("delete from export_jobs");
        }
    }

    /// <summary>As a newer node leaves it in the scheduler's tables: nodes that are older do not know its class, and run everything else.</summary>
    [LongFact]
    public async Task An_entry_of_tomorrows_timetable_holds_up_no_other()
    {
        await farm.Postgres.ExecuteAsync("""
            insert into quartz.qrtz_job_details select (jsonb_populate_record(j, jsonb_build_object('job_name', 'WorkOfTomorrow', 'job_class_name', 'GrcPortal.Core.Jobs.Tomorrow, GrcPortal.Core'))).*
            from quartz.qrtz_job_details j where job_name = 'SendMessages';
            insert into quartz.qrtz_triggers select (jsonb_populate_record(t, jsonb_build_object('trigger_name', 'WorkOfTomorrow', 'job_name', 'WorkOfTomorrow',
                'next_fire_time', (extract(epoch from now()) * 10000000 + 621355968000000000)::bigint, 'trigger_state', 'WAITING'))).*
            from quartz.qrtz_triggers t where trigger_name = 'SendMessages';
            insert into quartz.qrtz_cron_triggers select (jsonb_populate_record(c, jsonb_build_object('trigger_name', 'WorkOfTomorrow'))).* from quartz.qrtz_cron_triggers c where trigger_name = 'SendMessages';
            """);
        try
        {
            await Patience.UntilAsync("It was met", TimeSpan.FromSeconds(100), async () =>
                await farm.Postgres.CountAsync("quartz.qrtz_triggers where trigger_name = 'WorkOfTomorrow' and (trigger_state = 'ERROR' or prev_fire_time > 0)") > 0);
            var met = (await farm.Postgres.ListAsync("select now()", rows => rows.GetDateTime(0)))[0];
            await Patience.UntilAsync("The rest of the timetable goes on", TimeSpan.FromSeconds(90), async () =>
                await farm.Postgres.CountAsync($"(select distinct job from job_runs where started_at > '{met:O}' and ended_at is not null) ran") >= 4);
        }
        finally
        {
            foreach (var table in (string[])["qrtz_cron_triggers", "qrtz_fired_triggers", "qrtz_triggers"]) await farm.Postgres.ExecuteAsync($"delete from quartz.{table} where trigger_name = 'WorkOfTomorrow'");
            await farm.Postgres.ExecuteAsync("delete from quartz.qrtz_job_details where job_name = 'WorkOfTomorrow'");
        }
    }
}
