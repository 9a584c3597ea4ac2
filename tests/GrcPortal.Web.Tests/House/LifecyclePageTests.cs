using System.Globalization;
using System.Text;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.Support;

namespace GrcPortal.Web.Tests.House;

public sealed class LifecyclePageTests
{
    private static readonly Dictionary<string, string> French = Resx.Read(Repository.At("src", "GrcPortal.Core", "Requests", "RequestsText.resx"));

    [Fact]
    public void The_lifecycle_page_equals_the_code() => WrittenPage.Check("lifecycle.md", Page());

    private static string Page()
    {
        var page = new StringBuilder("""
            # The life of a demand

            Printed from `RequestLifecycle.cs` by a test (`GRC_WRITE_DOCS=1 script/test`); change the table there.
            *same*: the phase stays. *back*: to the phase that waiting left. *kept*: to the phase kept on the merge's link.
            A demand begins with Submit, in New. Once anonymised, every act is refused.

            """).Append('\n');
        foreach (var phase in RequestLifecycle.All.GroupBy(move => move.From))
        {
            page.Append(CultureInfo.InvariantCulture, $"## {phase.Key} ({French[$"RequestPhase.{phase.Key}"]}){(RequestLifecycle.IsEnd(phase.Key) ? ", an end" : "")}\n\n| act | in French | leads to |\n|---|---|---|\n");
            foreach (var (_, act, to) in phase) page.Append(CultureInfo.InvariantCulture, $"| {act} | {French[$"RequestAct.{act}"]} | {Named(to)} |\n");
            page.Append('\n');
        }
        return page.ToString().TrimEnd('\n') + "\n";
    }

    private static string Named(Destination to) => to.Kind is DestinationKind.Phase ? $"`{to.Phase}`" : $"*{to.Kind.ToString().ToLowerInvariant()}*";
}
