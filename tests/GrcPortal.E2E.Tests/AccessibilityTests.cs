using GrcPortal.E2E.Tests.Support;
using Xunit.Sdk;

namespace GrcPortal.E2E.Tests;

public sealed class AccessibilityTests(Installation installation) : Journey(installation)
{
    [BrowserFact]
    public Task The_check_on_each_page_sees_what_is_wrong_in_it() => WalkAsync(Town.Montclair.Host, 390, async walk =>
    {
        var citizen = await walk.CitizenAsync();
        await citizen.GoAsync("/");
        await citizen.Page.EvaluateAsync("document.querySelector('main').innerHTML = '<img src=\"/favicon.svg\"><p>Sans titre</p>'");
        var refused = await Assert.ThrowsAsync<TrueException>(() => Accessibility.CheckAsync(citizen.Page));
        Assert.Contains("image-alt", refused.Message, StringComparison.Ordinal);
        Assert.Contains("page-has-heading-one", refused.Message, StringComparison.Ordinal);
    });
}
