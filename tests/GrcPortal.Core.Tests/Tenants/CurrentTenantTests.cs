using GrcPortal.Core.Tenants;

namespace GrcPortal.Core.Tests.Tenants;

public sealed class CurrentTenantTests
{
    [Fact]
    public void A_scope_without_tenant_answers_nothing() => Assert.Throws<InvalidOperationException>(() => new CurrentTenant().Id);

    [Fact]
    public void The_tenant_of_a_scope_never_changes()
    {
        var tenant = new CurrentTenant();
        tenant.Set(Town("Europe/Paris"));

        Assert.Throws<InvalidOperationException>(() => tenant.Set(tenant.Info));
    }

    [Theory]
    [InlineData("Europe/Paris", "2026-11-22T23:30:00Z", "2026-11-23")]
    [InlineData("Europe/Paris", "2026-07-13T21:59:59Z", "2026-07-13")]
    [InlineData("Europe/Paris", "2026-07-13T22:00:00Z", "2026-07-14")]
    [InlineData("Indian/Reunion", "2026-11-22T20:30:00Z", "2026-11-23")]
    [InlineData("America/Martinique", "2026-11-22T02:30:00Z", "2026-11-21")]
    [InlineData("Europe/Paris", "2027-03-28T01:00:00Z", "2027-03-28")]
    [InlineData("Europe/Paris", "2027-10-30T22:30:00Z", "2027-10-31")]
    public void A_day_is_the_towns_own(string zone, string moment, string day) => Assert.Equal(
        DateOnly.Parse(day, null), Town(zone).DayOf(DateTimeOffset.Parse(moment, null)));

    private static TenantInfo Town(string zone) => new(1, "t", "Ville", TenantState.Active, "t.test", zone, "fr", "#000000", "a@t.example", null, 7);
}
