using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Interventions;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;

namespace GrcPortal.Core.Data.Demo;

internal enum DemoFate { Answered, Refused, Forwarded, Withdrawn }

/// <summary>One demand from its reception to as far as it has come by today, through the acts of the domain at the hours somebody was at work.</summary>
internal sealed class DemoLife(DemoMeans means, DemoDays days, Random luck, DemoSubject subject, Category category, ServiceRequest request)
{
    /// <summary>Departments that lost people in the tenth month: what comes in waits longer and longer.</summary>
    public static readonly string[] ShortOfHands = [StartingOrganisation.Cleaning, StartingOrganisation.WasteCollection];

    private const double LateSupplier = 2.6, MostWaits = 14;
    private readonly Actor _charge = Actor.Agent(means.InChargeOf(category.DepartmentId).Id);
    private DateTimeOffset _at = request.EnteredAt;

    public DemoCase Case { get; } = new();
    public required bool IsShortOfHands { get; init; }

    /// <summary>Someone else says the same once it is accepted.</summary>
    public Func<DateTimeOffset, ServiceRequest?>? Double { get; init; }

    public DemoCase Play(DemoFate fate, bool contested)
    {
        Case.Requests.Add(request);
        switch (fate)
        {
            case DemoFate.Refused when Passes(TakeOn()):
                request.Refuse($"{Reason()}", Message.ToCitizen(luck.Of(DemoWords.Refusals), Now()), Now());
                break;
            case DemoFate.Forwarded when Passes(TakeOn()):
                request.Forward(luck.Of(means.Bodies), null, Now());
                break;
            case DemoFate.Withdrawn when Waits(luck.Next(2, 20)):
                request.Withdraw(new(Actor.Citizen, _at));
                break;
            case DemoFate.Answered when Answers() && contested && Waits(luck.Next(20, 200)):
                Contest();
                break;
        }
        return Case;
    }

    private bool Answers()
    {
        if (!Passes(TakeOn())) return false;
        if (luck.Next(4) is 0) request.Assign(To(), Now());
        else request.Accept(Now());
        Meet();
        return Asks() && Handles(Delay(category.Resolve) * (0.1 + Math.Pow(luck.NextDouble(), 1.6)) * Pace()) && Closes();
    }

    private void Contest()
    {
        if (luck.Next(3) > 0) request.Contest(Message.FromCitizen(luck.Of(DemoWords.Contests), new(Actor.Citizen, _at)), new(Actor.Citizen, _at));
        else if (Passes(0)) request.Reopen(Message.Internal("Rappel du demandeur : à reprendre.", Now()), Now());
        else return;
        _ = Handles(Delay(category.Resolve) * (0.3 + luck.NextDouble())) && Closes();
    }

    private void Meet()
    {
        if (Double?.Invoke(_at) is not { } same) return;
        Case.Requests.Add(same);
        _at = _at.AddMinutes(luck.Next(2, 40));
        if (_at < days.End && same.EnteredAt < _at) Case.Links.Add(same.Merge(request, Now()));
    }

    private bool Asks()
    {
        if (luck.Next(11) > 0) return true;
        if (!Passes(luck.Next(1, 9))) return false;
        request.AskCitizen(Message.ToCitizen(luck.Of(DemoWords.Questions), Now()), Now());
        if (luck.Next(6) > 0)
        {
            if (!Waits(luck.Next(5, 110))) return false;
            request.HearFromCitizen(Message.FromCitizen(luck.Of(DemoWords.Answers), new(Actor.Citizen, _at)), new(Actor.Citizen, _at));
            return true;
        }
        if (!Passes(24 * luck.Next(8, 16))) return false;
        request.GoOn(Now());
        return true;
    }

    /// <param name="hours">Since it was received, when all goes well.</param>
    private bool Handles(double hours)
    {
        var end = request.ReceivedAt.AddHours(hours) is var wanted && wanted > _at.AddHours(2) ? wanted : _at.AddHours(luck.Next(2, 20));
        if (subject.IsOffice) return HandlesAtDesk(end);
        if (means.CrewOf(request.DepartmentId) is { } crew && luck.Next(10) < 8)
        {
            if (!Passes(luck.Next(1, 8))) return false;
            request.Assign(To(crew), Now());
        }
        if (luck.Next(14) is 0 && !Stands(ref end)) return false;
        return new DemoWork(means, days, luck, subject, request, _charge).Do(Case, end, ref _at);
    }

    private bool HandlesAtDesk(DateTimeOffset end)
    {
        if (luck.Next(3) is 0 && Passes(luck.Next(2, 20))) request.Reply(Message.ToCitizen("Nous avons bien avancé sur votre demande et revenons vers vous rapidement.", Now()), Now());
        if (luck.Next(3) is 0 && Passes(1)) request.Assign(To(), Now());
        if (luck.Next(18) is 0 && !Stands(ref end)) return false;
        if (!PassesUntil(end)) return false;
        if (luck.Next(4) is 0) Case.Interventions.Add(Intervention.HandledBy(Now(), request, days.DayOf(_at)));
        else request.Resolve(Message.Internal(luck.Of(DemoWords.DeskNotes), Now()), Now());
        return true;
    }

    private bool Stands(ref DateTimeOffset end)
    {
        if (!Passes(luck.Next(3, 30))) return false;
        PauseReason[] reasons = subject.IsOffice ? [PauseReason.CouncilDecision, PauseReason.OwnersConsent]
            : subject.Group is DemoGroup.Green ? [PauseReason.ProtectedPeriod, PauseReason.Weather, PauseReason.Supplier] : [PauseReason.Supplier, PauseReason.Procurement, PauseReason.Weather, PauseReason.OwnersConsent];
        request.Pause($"{luck.Of(reasons)}", Now());
        if (!Passes(24 * luck.Next(4, 25))) return false;
        request.Resume(Now());
        if (end < _at) end = _at.AddHours(luck.Next(4, 70));
        return true;
    }

    private bool Closes()
    {
        if (!Passes(luck.Next(1, 80))) return false;
        var reason = subject.IsOffice ? ClosingReason.AnsweredWithoutWork : luck.Next(18) is 0 ? ClosingReason.NothingFoundOnSite : ClosingReason.WorkDone;
        var words = luck.Of(subject.IsOffice ? DemoWords.DeskClosings : DemoWords.FieldClosings);
        request.Close(reason, category.AnswerRequired || luck.Next(10) < 9 ? Message.ToCitizen(words, Now()) : null, Now());
        return true;
    }

    private double TakeOn() => Math.Max(0.3, Delay(category.TakeOn) * (0.05 + 0.7 * Math.Pow(luck.NextDouble(), 1.5)) * Math.Min(Pace(), 5));

    /// <summary>How many times longer than it should: the late supplier always, the department that lost people more and more.</summary>
    private double Pace() => subject.Supplier is DemoSubjects.Late ? LateSupplier
        : IsShortOfHands && days.Progress(request.ReceivedAt) is > 10d / DemoDays.Months and var along ? 1 + MostWaits * Math.Pow((along * DemoDays.Months - 10) / (DemoDays.Months - 10), 1.5) : 1;

    private static double Delay(Target target) => target.Unit switch
    {
        TargetUnit.Hours => target.Amount,
        TargetUnit.CalendarDays => target.Amount * 24,
        _ => Math.Max(target.Amount, 0.5) * 24 * 7 / 5,
    };

    private RefusalReason Reason() => luck.Of(subject.IsOffice
        ? (RefusalReason[])[RefusalReason.OutsideTerritory, RefusalReason.OutsideCompetence, RefusalReason.NotEnoughInformation, RefusalReason.AlreadyHandled]
        : [RefusalReason.PrivateProperty, RefusalReason.PrivateProperty, RefusalReason.OutsideCompetence, RefusalReason.PlaceNotFound, RefusalReason.AlreadyHandled, RefusalReason.WorksAlreadyPlanned, RefusalReason.OutsideTerritory]);

    private Assignment To() => means.CrewOf(request.DepartmentId) is { } crew ? To(crew) : Assignment.To(_charge.AgentId!.Value);

    private static Assignment To(Team crew) => new(null, crew.Id, null);

    private Stamp Now() => new(_charge, _at);

    /// <summary>So many hours later, when somebody is at work. False when that is still to come.</summary>
    private bool Passes(double hours) => PassesUntil(_at.AddHours(hours));

    private bool PassesUntil(DateTimeOffset end)
    {
        var next = days.AtWork(end > _at ? end : _at.AddMinutes(7));
        return Is(next);
    }

    private bool Waits(double hours) => Is(_at.AddHours(hours));

    private bool Is(DateTimeOffset next)
    {
        if (request.DecidesOn?.AddDays(1) is { } after && days.NightOf(after) is var night && night > _at && night < days.End && night < next) request.FollowSilence(after, new(Actor.System, night));
        if (next >= days.End) return false;
        _at = next;
        return true;
    }
}
