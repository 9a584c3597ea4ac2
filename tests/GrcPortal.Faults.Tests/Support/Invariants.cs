using System.Security.Cryptography;
using System.Text.RegularExpressions;
using GrcPortal.Web.Tests.Notifications;

namespace GrcPortal.Faults.Tests.Support;

/// <summary>What must be true after any fault, of everything that any citizen ever did here.</summary>
internal static partial class Invariants
{
    public static async Task CheckAsync(Farm farm)
    {
        List<string> broken =
        [
            .. await AcceptedIsStoredAsync(farm),
            .. await NothingIsUntoldAsync(farm),
            .. await MessagesLeftAsync(farm),
            .. await FilesAreWholeAsync(farm),
            .. await HistoryIsWholeAsync(farm),
            .. await TownsAreApartAsync(farm),
            .. PagesAreClear(farm),
        ];
        Assert.True(broken.Count is 0, $"{broken.Count} broken:\n{string.Join('\n', broken.Take(20))}\n{string.Join('\n', farm.Nodes.Select(node => $"{node.Name} said:\n{node.LastWords}"))}");
    }

    /// <summary>
    /// I3: nothing waits any more. What a crash left held is let go of within two minutes, which <paramref name="byItself"/> waits for: else a
    /// message that its holder has not renewed for ten seconds is let go of now, and what waits for its next try is tried.
    /// </summary>
    public static Task DrainAsync(Farm farm, bool byItself = false) => Patience.UntilAsync("Every message left", TimeSpan.FromMinutes(byItself ? 5 : 2), async () =>
    {
        if (!byItself)
        {
            await farm.Postgres.ExecuteAsync("""
                with let as (
                    update outgoing_messages set lease_until = null, next_at = now() where state = 'Pending' and (lease_until < now() + interval '50 seconds' or lease_until is null and next_at > now())
                    returning tenant_id)
                select pg_notify('grc_towns', tenant_id || ' Work') from let group by tenant_id
                """);
        }
        return await farm.Postgres.CountAsync("outgoing_messages where state = 'Pending'") is 0;
    });

    /// <summary>I1: what a citizen was told is in his town, once, under that number; and nothing else is.</summary>
    private static async Task<IEnumerable<string>> AcceptedIsStoredAsync(Farm farm)
    {
        var told = farm.Receipts.Select(receipt => $"{receipt.TownId} {receipt.Number} {receipt.Words}").ToList();
        var kept = await farm.Postgres.ListAsync(
            "select tenant_id || ' ' || year || '-' || lpad(number::text, 6, '0') || ' ' || description from service_requests", rows => rows.GetString(0));
        return [.. told.Except(kept).Select(lost => $"I1 told and not kept: {lost}"), .. kept.Except(told).Select(unknown => $"I1 kept and not told: {unknown}"),
            .. kept.Count == told.Distinct().Count() ? Array.Empty<string>() : [$"I1 {kept.Count} kept, {told.Distinct().Count()} told"]];
    }

    /// <summary>I2: whoever wants to hear of his demand has his message, once.</summary>
    private static Task<List<string>> NothingIsUntoldAsync(Farm farm) => farm.Postgres.ListAsync("""
        select 'I2 ' || e.request_id || ' has ' || count(m.id) || ' messages'
        from request_events e join requesters r on r.tenant_id = e.tenant_id and r.request_id = e.request_id
            left join outgoing_messages m on m.tenant_id = e.tenant_id and m.event_id = e.id and m.requester_id = r.id
        where e.act = 'Submit' and r.reply_channel = 'Email'
        group by e.request_id having count(m.id) <> 1
        """, rows => rows.GetString(0));

    /// <summary>I3 and I4: each message that is told as sent reached the server, and again only when something was killed in between.</summary>
    private static async Task<IEnumerable<string>> MessagesLeftAsync(Farm farm)
    {
        var states = await farm.Postgres.ListAsync("select id::text, state from outgoing_messages", rows => (Id: rows.GetString(0).Replace("-", "", StringComparison.Ordinal), State: rows.GetString(1)));
        var letters = farm.Relay.Letters.ToLookup(letter => MessageId().Match(letter.Header("Message-ID")!).Groups[1].Value);
        var crashes = farm.Crashes.ToList();
        return
        [
            .. from message in states
               where message.State is not "Sent" || !letters.Contains(message.Id)
               select $"I3 {message.Id} is {message.State} and the server saw {letters[message.Id].Count()}",
            .. from message in letters
               let times = message.Select(letter => letter.At).Order().ToList()
               from pair in times.Zip(times.Skip(1))
               where !crashes.Exists(crash => pair.First <= crash && crash <= pair.Second)
               select $"I4 {message.Key} left twice, and nothing was killed in between",
        ];
    }

    /// <summary>I5: the bytes of a file are those its row tells of, and nothing half written lies about.</summary>
    private static async Task<IEnumerable<string>> FilesAreWholeAsync(Farm farm)
    {
        var rows = await farm.Postgres.ListAsync("select file_key, size, sha256 from attachments", row => (Key: row.GetString(0), Size: row.GetInt64(1), Hash: row.GetFieldValue<byte[]>(2)));
        List<string> broken = [];
        foreach (var (key, size, hash) in rows)
        {
            var file = new FileInfo(Path.Combine(farm.Files, key));
            if (!file.Exists || file.Length != size) broken.Add($"I5 {key} is {(file.Exists ? $"{file.Length} bytes, not {size}" : "not there")}");
            else
            {
                await using var content = file.OpenRead();
                if (!(await SHA256.HashDataAsync(content)).AsSpan().SequenceEqual(hash)) broken.Add($"I5 {key} has other bytes");
            }
        }
        return broken;
    }

    /// <summary>I6: one event for each change of a demand, in one unbroken line from its submission to the phase it is in.</summary>
    private static Task<List<string>> HistoryIsWholeAsync(Farm farm) => farm.Postgres.ListAsync("""
        select 'I6 ' || r.id || ' is ' || r.phase || ' and its history says: ' || coalesce(string_agg(e.position || ' ' || e.act || ' ' || coalesce(e."from", '-') || '>' || e."to", ', ' order by e.position), 'nothing')
        from service_requests r left join lateral (
            select *, lag("to") over (order by position) as before, row_number() over (order by position) as nth
            from request_events where tenant_id = r.tenant_id and request_id = r.id) e on true
        group by r.id, r.phase
        having count(e.id) = 0 or bool_or(e.position <> e.nth) or bool_or(e."from" is distinct from e.before) or count(*) filter (where e.act = 'Submit') <> 1
            or (array_agg(e."to" order by e.position desc))[1] <> r.phase
        """, rows => rows.GetString(0));

    /// <summary>I7: no row points at another town's, no file lies among another's, no letter goes out under another's name.</summary>
    private static async Task<IEnumerable<string>> TownsAreApartAsync(Farm farm)
    {
        var town = (await farm.Postgres.ListAsync("select m.id::text, t.sender_email from outgoing_messages m join tenants t on t.id = m.tenant_id", rows => (Id: rows.GetString(0).Replace("-", "", StringComparison.Ordinal), Sender: rows.GetString(1))))
            .ToDictionary(message => message.Id, message => message.Sender);
        return
        [
            .. await farm.Postgres.ListAsync("select 'I7 ' || file_key from attachments where split_part(file_key, '/', 1) <> tenant_id::text", rows => rows.GetString(0)),
            .. await farm.Postgres.ListAsync("""
                select 'I7 ' || e.id from request_events e left join service_requests r on r.tenant_id = e.tenant_id and r.id = e.request_id where r.id is null
                union all select 'I7 ' || m.id from outgoing_messages m left join requesters p on p.tenant_id = m.tenant_id and p.id = m.requester_id where m.requester_id is not null and p.id is null
                union all select 'I7 ' || a.id from attachments a left join service_requests r on r.tenant_id = a.tenant_id and r.id = a.request_id where a.request_id is not null and r.id is null
                """, rows => rows.GetString(0)),
            .. from letter in farm.Relay.Letters
               where town.GetValueOrDefault(MessageId().Match(letter.Header("Message-ID")!).Groups[1].Value) != letter.Sender
               select $"I7 a letter of {letter.Sender}",
        ];
    }

    /// <summary>I8: whoever was not answered was told so, in words. Said once: the next test is not to blame.</summary>
    private static IEnumerable<string> PagesAreClear(Farm farm)
    {
        while (farm.Unclear.TryDequeue(out var page)) yield return $"I8 {page}";
    }

    [GeneratedRegex("<([0-9a-f]{32})@")]
    private static partial Regex MessageId();
}
