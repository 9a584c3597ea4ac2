using GrcPortal.Core.Notifications;
using GrcPortal.Core.Requests;

namespace GrcPortal.Core.Tests.Notifications;

public sealed class NotificationTableTests
{
    private static readonly Dictionary<RequestAct, NotificationText> Told = new()
    {
        [RequestAct.Submit] = NotificationText.RequestReceived,
        [RequestAct.Join] = NotificationText.RequestReceived,
        [RequestAct.Accept] = NotificationText.RequestAccepted,
        [RequestAct.AskCitizen] = NotificationText.QuestionAsked,
        [RequestAct.RemindCitizen] = NotificationText.AnswerReminder,
        [RequestAct.Reply] = NotificationText.ReplySent,
        [RequestAct.Refuse] = NotificationText.RequestRefused,
        [RequestAct.Forward] = NotificationText.RequestForwarded,
        [RequestAct.Close] = NotificationText.RequestClosed,
        [RequestAct.Merge] = NotificationText.RequestMerged,
        [RequestAct.Unmerge] = NotificationText.RequestUnmerged,
    };

    [Fact]
    public void Each_act_tells_the_citizen_what_was_agreed_and_no_other_tells_anything()
    {
        foreach (var act in Enum.GetValues<RequestAct>())
            Assert.Equal(Told.TryGetValue(act, out var text) ? text : null, NotificationTable.For(Happened(act, RequestPhase.Accepted)));
    }

    [Fact]
    public void The_first_assignment_of_a_new_demand_is_its_acceptance()
    {
        Assert.Equal(NotificationText.RequestAccepted, NotificationTable.For(Happened(RequestAct.Assign, RequestPhase.New)));
        Assert.Null(NotificationTable.For(Happened(RequestAct.Assign, RequestPhase.InProgress)));
    }

    [Fact]
    public void A_message_is_tried_for_a_little_over_a_day()
    {
        var waits = Enumerable.Range(1, RetryDelays.MaxAttempts - 1).Select(RetryDelays.Before).ToList();

        Assert.Equal([1, 2, 5, 10, 30, 30], waits.Take(6).Select(wait => wait.TotalMinutes));
        Assert.InRange(waits.Aggregate(TimeSpan.Zero, (sum, wait) => sum + wait).TotalHours, 24, 26);
    }

    [Theory]
    [InlineData("https", null, "https://ville.example/suivi")]
    [InlineData("https", 443, "https://ville.example/suivi")]
    [InlineData("http", 80, "http://ville.example/suivi")]
    [InlineData("http", 5000, "http://ville.example:5000/suivi")]
    public void A_link_names_its_port_only_when_browsers_would_not_guess_it(string scheme, int? port, string link) =>
        Assert.Equal(link, new AbsoluteLinks { Scheme = scheme, Port = port }.To("ville.example", "/suivi"));

    private static RequestEvent Happened(RequestAct act, RequestPhase from) => new()
    {
        RequestId = Guid.Empty,
        Position = 1,
        Act = act,
        From = from,
        To = from,
        At = default,
        ActorKind = ActorKind.Agent,
    };
}
