using System.Text;
using GrcPortal.Web.Tests.Support;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace GrcPortal.Web.Tests.House;

/// <summary>
/// <c>access.csv</c>: each endpoint, the phase its demand is in, and the status that each person gets. «200/404» is for one's own / for
/// another town's and nobody's alike; one figure is for all. To add an endpoint, run the tests: they print the line they saw; judge it.
/// </summary>
internal static class AccessTable
{
    public static IReadOnlyList<AccessLine> Lines { get; } =
    [
        .. File.ReadLines(Repository.At("tests", "GrcPortal.Web.Tests", "House", "access.csv")).Skip(1).Select(AccessLine.Read),
    ];

    public static async Task<IReadOnlyList<string>> EndpointsAsync() =>
    [
        .. from endpoint in (await TestApp.OfRunAsync()).Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
           let action = endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()
           where action is not null
           let host = action.RouteValues["area"] is "Platform" ? "platform" : "town"
           from verb in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is { Count: > 0 } verbs ? verbs : ["GET"]
           select $"{host};{endpoint.RoutePattern.RawText};{verb}",
    ];

    public static string Page()
    {
        var page = new StringBuilder("""
            # Who gets what

            Printed from `tests/GrcPortal.Web.Tests/House/access.csv`, which the tests hold against the application (`GRC_WRITE_DOCS=1 script/test`).
            Each figure is the status of the answer; *a / b*: for one's own town's / for another town's and for what does not exist, which nobody can tell apart.
            302 to someone who is not signed in leads to the sign-in page. Every POST without its form's token is 400.
            *with a link*: a citizen who came by the link of a message. *its owner*: the citizen who filed it, signed in; *citizen*: another one, signed in. *agent*: an instructor of the department the demand is in; *manager*: its manager;
            *elsewhere*: the manager of another department; *administrator*: of the whole town. *of another town*: its administrator, whose session is carried
            to this town's host.

            | host | address | verb | demand is | anyone | with a link | its owner | citizen | agent | elsewhere | manager | administrator | of another town | operator |
            |---|---|---|---|---|---|---|---|---|---|---|---|---|---|

            """);
        foreach (var line in Lines) page.Append("| ").AppendJoin(" | ", line.Cells.Select(Cell)).Append(" |\n");
        return page.ToString();
    }

    private static string Cell(string cell, int index) => index is 1 ? $"`/{cell.Replace("|", "\\|", StringComparison.Ordinal)}`" : cell.Replace("/", " / ", StringComparison.Ordinal);
}

public sealed record AccessLine(string Host, string Route, string Verb, string Phase, IReadOnlyList<string> Statuses)
{
    public string Endpoint => $"{Host};{Route};{Verb}";

    public IReadOnlyList<string> Cells => [Host, Route, Verb, Phase, .. Statuses];

    public static AccessLine Read(string line) => line.Split(';') is [var host, var route, var verb, var phase, .. var statuses] && statuses.Length == AccessWorld.People.Length
        ? new(host, route, verb, phase, statuses)
        : throw new FormatException($"access.csv: {line}");

    public override string ToString() => string.Join(';', Cells);
}
