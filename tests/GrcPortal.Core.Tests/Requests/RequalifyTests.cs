using FsCheck;
using FsCheck.Fluent;
using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Clocks;

namespace GrcPortal.Core.Tests.Requests;

/// <summary>A demand of another type goes on by its promises from the same reception, and stays what it was otherwise.</summary>
public sealed class RequalifyTests
{
    private static readonly ClockCalendar Offices = StartingCalendars.OfficesIn(TimeZoneInfo.Utc);
    private static readonly Arbitrary<RequestAct[]> Lives = Gen.Elements(Told.Acts.Where(act => act is not (RequestAct.Unmerge or RequestAct.Requalify or RequestAct.Anonymise))).ArrayOf().Resize(25).ToArbitrary();

    [Fact]
    public void A_shorter_promise_counts_from_the_same_reception_and_both_dates_are_kept()
    {
        var told = new Told().Doing(RequestAct.Accept);   // Monday 2 March 2026; seven working days

        To(told, Told.Kind("lampadaire", resolve: 3));

        Assert.Equal(new DateOnly(2026, 3, 5), told.Request.PromisedOn);
        var moved = Assert.Single(told.Request.Moves);
        Assert.Equal((ClockKind.Intervene, MoveReason.Category, told.Request.Events[^1].Id), (moved.Kind, moved.Why, moved.EventId));
        Assert.Equal((new DateOnly(2026, 3, 11), new DateOnly(2026, 3, 5)), (Offices.DueOn(moved.Old), Offices.DueOn(moved.New)));
    }

    [Fact]
    public void Its_pauses_are_those_it_had()
    {
        var told = new Told().Doing(RequestAct.Accept, RequestAct.AskCitizen);
        told.Wait(TimeSpan.FromDays(3));
        told.Do(RequestAct.CitizenAnswered);

        To(told, Told.Kind("lampadaire", resolve: 3));

        Assert.Equal(new DateOnly(2026, 3, 9), told.Request.PromisedOn);   // the 3rd and 4th left out: 5, 6 and 9
    }

    [Fact]
    public void While_it_waits_the_date_stays_and_the_new_promise_shows_when_it_goes_on()
    {
        var told = new Told().Doing(RequestAct.Accept, RequestAct.Pause);
        To(told, Told.Kind("lampadaire", resolve: 3));
        Assert.Equal((new DateOnly(2026, 3, 11), 0), (told.Request.PromisedOn, told.Request.Moves.Count));

        told.Do(RequestAct.Resume);
        Follow(told);

        Assert.Equal(new DateOnly(2026, 3, 5), told.Request.PromisedOn);
    }

    [Fact]
    public void The_event_keeps_both_types_and_where_it_stands_is_where_it_stood()
    {
        var told = new Told().Doing(RequestAct.Accept, RequestAct.Assign);
        var (department, other) = (told.Request.DepartmentId, Told.Kind("lampadaire"));

        To(told, other);

        var happened = told.Request.Events[^1];
        Assert.Equal((RequestAct.Requalify, Told.Category.Id, other.Id), (happened.Act, happened.OldCategoryId!.Value, happened.CategoryId!.Value));
        Assert.Equal((other.Id, RequestPhase.Accepted, department, Told.Agent), (told.Request.CategoryId, told.Request.Phase, told.Request.DepartmentId, told.Request.AssigneeId!.Value));
    }

    [Fact]
    public void Moved_to_another_department_it_is_nobodys_there()
    {
        var told = new Told().Doing(RequestAct.Assign);
        Assignment there = new(Ids.New(), Ids.New(), null);

        To(told, Told.Kind("lampadaire"), there);

        Assert.Equal((there.DepartmentId, there.TeamId, null), (told.Request.DepartmentId, told.Request.TeamId, told.Request.AssigneeId));
    }

    [Theory]
    [InlineData(CategoryVisibility.Public, CategoryVisibility.Public, false)]
    [InlineData(CategoryVisibility.Private, CategoryVisibility.Public, true)]
    [InlineData(CategoryVisibility.SemiPublic, CategoryVisibility.Public, true)]
    [InlineData(CategoryVisibility.Public, CategoryVisibility.Private, true)]
    [InlineData(CategoryVisibility.Private, CategoryVisibility.Private, true)]
    public void The_type_that_shows_less_decides(CategoryVisibility was, CategoryVisibility becomes, bool withheld)
    {
        var told = new Told();
        var (old, other, open) = (Told.Kind("vol", visibility: was), Told.Kind("lampadaire", visibility: becomes), Told.Kind("banc"));
        told.Request.Requalify(new(Told.Category, old), new(Actor.Agent(Told.Agent), told.Now));

        To(told, other, from: old);
        Assert.Equal(withheld, told.Request.IsWithheld);

        To(told, open, from: other);
        Assert.Equal(withheld, told.Request.IsWithheld);   // for good
    }

    [Fact]
    public void The_same_type_again_or_one_that_it_is_not_of_is_no_change()
    {
        var told = new Told();
        var stamp = new Stamp(Actor.Agent(Told.Agent), told.Now);

        Assert.Throws<RuleBrokenException>(() => told.Request.Requalify(new(Told.Category, Told.Category), stamp));
        Assert.Throws<RuleBrokenException>(() => told.Request.Requalify(new(Told.Kind("banc"), Told.Kind("lampadaire")), stamp));
        Assert.Single(told.Request.Events);
    }

    [Fact]
    public void Whatever_has_happened_there_and_back_leaves_the_promise_it_had() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(
        Lives, Gen.Choose(1, 20).Two().ToArbitrary(), (acts, days) =>
        {
            var told = Lived(acts);
            if (!told.Request.Can(RequestAct.Requalify)) return;
            var (clocks, promised, other) = (told.Request.Clocks!, told.Request.PromisedOn, Told.Kind("autre", days.Item1, days.Item2));

            To(told, other);
            var seen = told.Request.Moves.Where(move => move.Why is MoveReason.Category).ToList();
            To(told, Told.Category, from: other);

            Assert.Equal(promised, told.Request.PromisedOn);
            Assert.Equal(clocks.All, told.Request.Clocks!.All);
            Assert.Equal(clocks.Pauses, told.Request.Clocks.Pauses);
            Assert.All(seen, move => Assert.Null(clocks[move.Kind]!.DoneAt));   // what is done was done by the old promise
        }));

    [Fact]
    public void What_is_shown_before_is_what_comes() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(
        Lives, Gen.Choose(1, 20).ToArbitrary(), (acts, days) =>
        {
            var told = Lived(acts);
            if (!told.Request.Can(RequestAct.Requalify)) return;
            var other = Told.Kind("autre", days, days);
            var shown = told.Request.By(ClockRules.Of(other, Offices))!;

            To(told, other);

            Assert.Equal(shown.All, told.Request.Clocks!.All);
        }));

    private static Told Lived(RequestAct[] acts)
    {
        var told = new Told();
        Follow(told);
        foreach (var act in acts.Where(told.Request.Can))
        {
            told.Wait(TimeSpan.FromHours(7));
            told.Do(act);
            Follow(told);
        }
        return told;
    }

    private static void To(Told told, Category other, Assignment? move = null, Category? from = null)
    {
        told.Request.Requalify(new(from ?? Told.Category, other, move), new(Actor.Agent(Told.Agent), told.Now));
        Follow(told);
    }

    private static void Follow(Told told) => told.Request.Follow(told.Request.Events, Offices);
}
