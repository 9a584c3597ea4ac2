using GrcPortal.Core.Requests;

namespace GrcPortal.Web.Tests.Support;

/// <summary>Many demands at once, written by the database from one that was filed: for what depends on their number.</summary>
internal static class GivenMany
{
    public static async Task<ServiceRequest> DemandsAsync(Town town, int number)
    {
        var first = await town.ARequestAsync();
        await TestDatabase.ExecuteAsync(town.App.Database.SuperuserOn(town.App.Database.Name), $"""
            set session_replication_role = replica;
            create temp table copies as select r.*, n as nth from service_requests r, generate_series(2, {number}) n where r.tenant_id = {town.Info.Id} and r.id = '{first.Id}';
            update copies set id = gen_random_uuid(), number = nth, tracking_code = upper(lpad(to_hex(nth), 8, '0')), received_at = received_at + nth * interval '1 second',
                entered_at = entered_at + nth * interval '1 second', description = 'Trou numéro ' || nth, address = nth || ' rue des Lices';
            alter table copies drop column words, drop column nth;
            insert into service_requests ({await ColumnsAsync(town)}) select {await ColumnsAsync(town)} from copies;
            insert into requesters (tenant_id, id, request_id, kind, reply_channel, culture, email)
                select tenant_id, gen_random_uuid(), id, 'Person', 'Portal', 'fr', 'u' || number || '@courriel.example' from copies;
            insert into messages (tenant_id, id, request_id, direction, body, at) select tenant_id, gen_random_uuid(), id, 'Note', 'Vu par l’équipe ' || number, received_at from copies;
            """);
        return first;
    }

    private static async Task<string> ColumnsAsync(Town town) => string.Join(", ", await town.App.Database.ListAsync(
        "select column_name::text from information_schema.columns where table_name = 'service_requests' and is_generated = 'NEVER'"));
}
