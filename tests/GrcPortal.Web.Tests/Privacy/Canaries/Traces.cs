using System.IO.Compression;
using System.Text;
using GrcPortal.Web.Tests.Support;
using Npgsql;

namespace GrcPortal.Web.Tests.Privacy.Canaries;

/// <summary>All that the installation keeps, as bytes under the name of where they lie: each table as a dump would write it, the planner's statistics, the file store, the logs.</summary>
internal sealed class Traces
{
    private readonly List<(string Where, byte[] Bytes)> _all = [];

    public static async Task<Traces> ReadAsync(TestApp app, WrittenLog log)
    {
        var traces = new Traces();
        await using var connection = await app.Database.Superuser.OpenConnectionAsync();
        foreach (var table in await app.Database.ListAsync("select format('%I.%I', schemaname, tablename) from pg_tables where schemaname in ('public', 'quartz')"))
            traces._all.Add((table["public.".Length..], await DumpAsync(connection, $"select * from {table}")));
        traces._all.Add(("pg_stats", await DumpAsync(connection, "select * from pg_stats where schemaname in ('public', 'quartz')")));
        traces._all.Add(("logs", Encoding.UTF8.GetBytes(log.Text)));
        foreach (var file in Directory.EnumerateFiles(app.Folder, "*", SearchOption.AllDirectories).Where(file => !file.StartsWith(Path.Combine(app.Folder, "mail"), StringComparison.Ordinal)))
        {
            traces._all.Add(($"file {Path.GetRelativePath(app.Folder, file)}", Encoding.UTF8.GetBytes(file)));
            traces._all.Add(($"file {Path.GetRelativePath(app.Folder, file)}", Opened(await File.ReadAllBytesAsync(file))));
        }
        return traces;
    }

    /// <summary>Where a canary is found, in any of its shapes.</summary>
    public IReadOnlyList<string> Find(Canary canary)
    {
        var shapes = canary.Shapes().ToList();
        return [.. _all.Where(place => shapes.Exists(shape => place.Bytes.AsSpan().IndexOf(shape) >= 0)).Select(place => place.Where).Distinct()];
    }

    /// <summary>In one column of one table, as it is.</summary>
    public static Task<List<string>> InColumnAsync(TestApp app, string column, string token)
    {
        var (table, name) = column.Split('.') is [var first, var second] ? (first, second) : throw new ArgumentException(column);
        return app.Database.ListAsync($"select 'yes' from {table} where {name}::text ilike '%{token}%' limit 1");
    }

    private static async Task<byte[]> DumpAsync(NpgsqlConnection connection, string query)
    {
        using var reader = await connection.BeginTextExportAsync($"copy ({query}) to stdout");
        return Encoding.UTF8.GetBytes(await reader.ReadToEndAsync());
    }

    /// <summary>With what is deflated in it laid open.</summary>
    private static byte[] Opened(byte[] bytes)
    {
        using var all = new MemoryStream();
        all.Write(bytes);
        for (var at = 0; at < bytes.Length - 2; at++)
        {
            if (bytes[at] is not 0x78 || bytes[at + 1] is not (0x01 or 0x5E or 0x9C or 0xDA)) continue;
            try
            {
                using var deflated = new ZLibStream(new MemoryStream(bytes, at, bytes.Length - at), CompressionMode.Decompress);
                deflated.CopyTo(all);
            }
            catch (InvalidDataException)
            {
                // Two bytes that only look like the head of a stream.
            }
        }
        return all.ToArray();
    }
}

/// <summary>Every line the application writes, as it writes it: its console, listened to.</summary>
internal sealed class WrittenLog : StringWriter
{
    private readonly TextWriter _before = Console.Out;
    private readonly TextWriter _heard;

    public WrittenLog() => Console.SetOut(_heard = Synchronized(this));

    public string Text
    {
        get
        {
            lock (_heard) return ToString();   // whoever writes a line holds it
        }
    }

    protected override void Dispose(bool disposing)
    {
        Console.SetOut(_before);
        base.Dispose(disposing);
    }
}
