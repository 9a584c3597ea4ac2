using System.Text.RegularExpressions;
using GrcPortal.Bench.Data;
using GrcPortal.Bench.Report;
using GrcPortal.Bench.Servers;

namespace GrcPortal.Bench.Load;

/// <summary>A first view with an empty cache: the page and all that it names, as sent over the wire.</summary>
internal static partial class PageWeights
{
    public static async Task<IReadOnlyList<Figure>> MeasureAsync(ChildServer portal, BenchTown town, int scale, CancellationToken ct)
    {
        var client = Generator.Client(portal.Address);
        var (citizen, agent) = (new Visitor(client, town.Host), new Visitor(client, town.Host));
        await agent.SignInAsync(town.AgentEmail, BenchTown.Password, ct);
        var (home, map, inbox) = (await WeighAsync(citizen, "/", ct), await WeighAsync(citizen, "/carte", ct), await WeighAsync(agent, "/agents/demandes", ct));
        return
        [
            Figure.Of(Lines.WeightOfPortal, scale, home.Bytes / 1000d, "kB"), Figure.Of(Lines.Requests, scale, home.Requests, ""),
            Figure.Of(Lines.WeightOfMap, scale, map.Bytes / 1000d, "kB"), Figure.Of(Lines.WeightOfBackOffice, scale, inbox.Bytes / 1000d, "kB"),
        ];
    }

    private static async Task<(long Bytes, int Requests)> WeighAsync(Visitor visitor, string path, CancellationToken ct)
    {
        var (waiting, seen, bytes) = (new Queue<string>([path]), new HashSet<string> { path }, 0L);
        while (waiting.TryDequeue(out var next))
        {
            var (sent, text) = await visitor.FetchAsync(next, ct);
            bytes += sent.Length;
            var named = next == path ? OfAPage().Matches(text) : Path.GetExtension(next) switch
            {
                ".mjs" or ".js" => OfAScript().Matches(text),
                ".css" => OfAStyle().Matches(text),
                _ => null,
            };
            foreach (Match match in named ?? Enumerable.Empty<Match>())
            {
                var address = new Uri(new Uri(new Uri("http://town"), next), match.Groups["at"].Value.Split('#')[0]).AbsolutePath;
                if (seen.Add(address)) waiting.Enqueue(address);
            }
        }
        return (bytes, seen.Count);
    }

    /// <summary>Styles, scripts, icons and pictures; pictures that wait to be scrolled to are not of the first view.</summary>
    [GeneratedRegex("""<link[^>]*rel="(?:stylesheet|icon|modulepreload|preload)"[^>]*href="(?<at>/[^"]+)"|<link[^>]*href="(?<at>/[^"]+)"[^>]*rel="(?:stylesheet|icon|modulepreload|preload)"|<script[^>]*src="(?<at>/[^"]+)"|<img(?![^>]*loading="lazy")[^>]*src="(?<at>/[^"]+)"|<use href="(?<at>/[^"]+)"|data-script="(?<at>/[^"]+)""")]
    private static partial Regex OfAPage();

    [GeneratedRegex("""(?:from|import)\s*\(?\s*["'](?<at>\.{0,2}/[^"']+)["']""")]
    private static partial Regex OfAScript();

    [GeneratedRegex("""url\(["']?(?<at>\.{0,2}/[^"')]+)["']?\)""")]
    private static partial Regex OfAStyle();
}
