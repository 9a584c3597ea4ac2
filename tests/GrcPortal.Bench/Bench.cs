using System.Diagnostics;
using GrcPortal.Bench.Data;
using GrcPortal.Bench.Load;
using GrcPortal.Bench.Report;
using GrcPortal.Bench.Servers;
using GrcPortal.Bench.Yardstick;

namespace GrcPortal.Bench;

/// <summary>One run, size after size, from an empty cluster to the table of figures; what it starts, it stops.</summary>
internal static class Bench
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly long Started = Stopwatch.GetTimestamp();

    public static async Task<int> RunAsync(BenchOptions options, CancellationToken ct)
    {
        var figures = new List<Figure>();
        Console.WriteLine(Figure.Heading);
        foreach (var scale in options.Scales) await MeasureAsync(options, scale, figures, ct);
        foreach (var growth in Growth.Of(figures).ToList())
        {
            figures.Add(growth);
            Console.WriteLine(growth.Line());
        }
        await Figures.WriteAsync(figures, ct);
        return 0;
    }

    private static async Task MeasureAsync(BenchOptions options, int scale, List<Figure> figures, CancellationToken ct)
    {
        Say($"{scale} demands in {options.Towns} towns");
        await using var database = await BenchDatabase.StartAsync(options.Again, ct);
        var towns = await FoundTowns.RunAsync(database.Access, options.Towns, ct);
        Say("  founded");
        if (!options.Again) await FillAsync(options, database, towns, scale, ct);
        var demands = await ReadAddresses.RunAsync(database.Access, towns, ct);
        await using (var yardstick = await YardstickServer.StartAsync(database, towns[0], ct))
        {
            var begun = Stopwatch.GetTimestamp();
            await using var portal = await Portal.StartAsync(database, ct);
            Keep(Figure.Of(Lines.Restart, scale, Stopwatch.GetElapsedTime(begun).TotalSeconds, "s"));
            if (options.Wants("weight") || options.Wants(Lines.Requests))
                foreach (var figure in await PageWeights.MeasureAsync(portal, towns[0], scale, ct)) Keep(figure);
            var pages = await Pages.AllAsync(yardstick, portal, towns, demands, ct);
            foreach (var figure in await Measure.PagesAsync([.. pages.Where(Wanted)], options, scale, ct)) Keep(figure);
            Say("  pages");
            foreach (var photo in (byte[]?[])[null, await LargePhoto.MakeAsync(ct)])
            {
                if (options.Wants(photo is null ? Lines.Submit : Lines.SubmitPhoto))
                    Keep(await Measure.SubmissionsAsync(number => Submissions.PrepareAsync(portal, towns, number, photo, ct), options, photo is null ? options.SubmissionsARound : options.PhotosARound, scale, ct));
            }
            Say("  submissions");
            Keep(Figure.Of(Lines.Memory, scale, portal.WorkingSet / 1e6, "MB"));
            if (options.Wants(Lines.Anonymisation))
            {
                var page = pages.Single(page => page.Name is Lines.Demand);
                foreach (var figure in await Measure.AnonymisationAsync(page, towns, (some, most) => NightWork.AnonymiseAsync(database.Access, some, most, ct), options, scale, ct)) Keep(figure);
                Say("  anonymisation");
            }
        }
        if (options.Wants(Lines.Messages))
        {
            Keep(Figure.Of(Lines.Messages, scale, await MessagesPerSecondAsync(database, towns, options.MessagesOfATown, ct), "/s"));
            Say("  messages");
        }

        void Keep(Figure figure)
        {
            if (!options.Wants(figure.Name) && figure.Name is not (Lines.Page or Lines.List)) return;
            figures.Add(figure);
            Console.WriteLine(figure.Line());
        }

        bool Wanted(Target target) => options.Wants(target.Name)
            || target.Name is Lines.Page && Lines.AgainstPage.Any(options.Wants) || target.Name is Lines.List && Lines.AgainstList.Any(options.Wants);
    }

    private static async Task FillAsync(BenchOptions options, BenchDatabase database, IReadOnlyList<BenchTown> towns, int scale, CancellationToken ct)
    {
        await LoadDemands.RunAsync(database.LoaderConnection, towns, scale, TimeProvider.System.GetUtcNow(), ct);
        Say("  loaded");
        await database.SettleAsync(ct);
        if (!options.Wants(Lines.Dashboard)) return;
        await NightWork.CountDaysAsync(database.Access, towns, ct);
        await database.SettleAsync(ct);
        Say("  counted by day");
    }

    /// <summary>A node that does the work of the timetable, as in production, and a mail server that never makes it wait.</summary>
    private static async Task<double> MessagesPerSecondAsync(BenchDatabase database, IReadOnlyList<BenchTown> towns, int ofATown, CancellationToken ct)
    {
        using var sink = new MailSink(await PendingMessages.WriteAsync(database.Access, towns, ofATown, ct));
        await using var portal = await Portal.StartAsync(database, ct, sink.Port);
        return await sink.PerSecondAsync(Patience, ct);
    }

    private static void Say(string what) => Console.WriteLine($"{Stopwatch.GetElapsedTime(Started).TotalSeconds,6:0.0} s  {what}");
}
