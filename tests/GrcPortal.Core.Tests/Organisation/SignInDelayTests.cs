using FsCheck;
using FsCheck.Fluent;
using GrcPortal.Core.Organisation;

namespace GrcPortal.Core.Tests.Organisation;

public sealed class SignInDelayTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(4, 0)]
    [InlineData(5, 5)]
    [InlineData(6, 10)]
    [InlineData(7, 20)]
    [InlineData(10, 160)]
    [InlineData(12, 640)]
    [InlineData(13, 900)]
    [InlineData(1_000_000, 900)]
    public void The_first_tries_are_free_then_each_doubles_the_wait_up_to_a_quarter_of_an_hour(int failures, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), SignInDelay.OfAccount.After(failures));

    [Fact]
    public void An_address_may_fail_far_more_often_than_an_account()
    {
        Assert.Equal(TimeSpan.Zero, SignInDelay.OfAddress.After(49));
        Assert.Equal(SignInDelay.First, SignInDelay.OfAddress.After(50));
    }

    [Theory]
    [InlineData(5, 0, 5)]
    [InlineData(5, 3, 2)]
    [InlineData(5, 5, 0)]
    [InlineData(5, 500, 0)]
    public void The_wait_runs_out(int failures, int since, int left) =>
        Assert.Equal(TimeSpan.FromSeconds(left), SignInDelay.OfAccount.Left(failures, TimeSpan.FromSeconds(since)));

    [Fact]
    public void Failures_are_forgotten_one_by_one()
    {
        Assert.Equal(7, SignInDelay.OfAccount.Remembered(7, TimeSpan.FromMinutes(119)));
        Assert.Equal(6, SignInDelay.OfAccount.Remembered(7, TimeSpan.FromMinutes(120)));
        Assert.Equal(0, SignInDelay.OfAccount.Remembered(7, TimeSpan.FromDays(400)));
        Assert.Equal(40, SignInDelay.OfAddress.Remembered(50, TimeSpan.FromMinutes(10)));
    }

    [Fact]
    public void One_more_failure_never_shortens_the_wait_and_no_wait_is_endless() => Prop.ForAll<NonNegativeInt, NonNegativeInt>((failures, seconds) =>
    {
        foreach (var rule in (SignInDelay[])[SignInDelay.OfAccount, SignInDelay.OfAddress])
        {
            Assert.True(rule.After(failures.Get + 1) >= rule.After(failures.Get));
            Assert.InRange(rule.After(failures.Get), TimeSpan.Zero, SignInDelay.Longest);
            Assert.InRange(rule.Left(failures.Get, TimeSpan.FromSeconds(seconds.Get)), TimeSpan.Zero, rule.After(failures.Get));
            Assert.InRange(rule.Remembered(failures.Get, TimeSpan.FromSeconds(seconds.Get)), 0, failures.Get);
        }
    }).QuickCheckThrowOnFailure();
}
