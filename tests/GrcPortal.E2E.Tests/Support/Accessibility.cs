using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace GrcPortal.E2E.Tests.Support;

/// <summary>The automated part of the accessibility check, at no violation at all.</summary>
internal static class Accessibility
{
    private static readonly AxeRunOptions Options = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        ResultTypes = [ResultType.Violations],
    };

    public static async Task CheckAsync(IPage page)
    {
        var result = await page.RunAxe(Options);
        Assert.True(result.Violations.Length == 0, $"{new Uri(page.Url).AbsolutePath}: {string.Join("\n", result.Violations.Select(Say))}");
    }

    private static string Say(AxeResultItem violation) =>
        $"{violation.Id} ({violation.Impact}): {violation.Help}: {string.Join(" | ", violation.Nodes.Select(node => $"{node.Target} {node.Html}"))}";
}
