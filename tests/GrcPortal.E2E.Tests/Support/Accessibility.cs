using System.Collections.Concurrent;
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

    // What the check looks at, without the words: elements, what they are called and how they are drawn.
    private const string Make = """
        () => [...document.querySelectorAll('*')].map(element => element.localName
          + ['class', 'role', 'type', 'for', 'lang', 'alt', 'aria-current', 'aria-label', 'aria-labelledby', 'aria-describedby', 'aria-invalid', 'open']
            .map(name => element.getAttribute(name) ?? '-').join(' ')
          + [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim())).join()
        """;

    private static readonly ConcurrentDictionary<string, bool> Clean = [];

    /// <summary>A page of the same make, in the same town and at the same width, is looked at once a run: the check costs more than the page.</summary>
    public static async Task CheckAsync(IPage page)
    {
        var make = $"{new Uri(page.Url).Host} {page.ViewportSize!.Width} {await page.EvaluateAsync<string>(Make)}";
        if (Clean.ContainsKey(make)) return;
        var result = await page.Locator("html").RunAxe(Options);   // the whole page, without opening another one to do it
        Assert.True(result.Violations.Length == 0, $"{new Uri(page.Url).AbsolutePath}: {string.Join("\n", result.Violations.Select(Say))}");
        Clean[make] = true;
    }

    private static string Say(AxeResultItem violation) =>
        $"{violation.Id} ({violation.Impact}): {violation.Help}: {string.Join(" | ", violation.Nodes.Select(node => $"{node.Target} {node.Html}"))}";
}
