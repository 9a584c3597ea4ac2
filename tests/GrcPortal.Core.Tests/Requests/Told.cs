using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Clocks;

namespace GrcPortal.Core.Tests.Requests;

/// <summary>A demand and the people around it, each hour after the last act.</summary>
internal sealed class Told
{
    public static readonly Guid Agent = Ids.New();
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    public static readonly Category Category = Kind("nid-de-poule");

    /// <summary>Another type, with the same promises.</summary>
    private static readonly Category Twin = Kind("trottoir");

    private int _hours;
    private TimeSpan _waited;

    public Told(DateTimeOffset? at = null) => Request = Submitted(at ?? Start);

    public ServiceRequest Request { get; }

    public RequestLink? LastMerge { get; private set; }

    public ServiceRequest? LastTarget { get; private set; }

    public DateTimeOffset Now => Request.EnteredAt.AddHours(_hours) + _waited;

    /// <summary>The acts that a method of the demand does; the others have a row in the table and wait for their screen, come from a calendar that changed, or are done to another demand.</summary>
    public static IReadOnlyList<RequestAct> Acts { get; } =
    [
        .. Enum.GetValues<RequestAct>().Except([RequestAct.Submit, RequestAct.Split, RequestAct.Consult, RequestAct.Redact, RequestAct.Rate, RequestAct.Recount, RequestAct.Absorb, RequestAct.Release]),
    ];

    public static ServiceRequest Submitted(DateTimeOffset at) => ServiceRequest.Submit(new()
    {
        Id = Ids.New(),
        Category = Category,
        TrackingCode = TrackingCode.New(),
        ChannelIn = ChannelIn.Portal,
        ReceivedAt = at,
        Calendar = StartingCalendars.OfficesIn(TimeZoneInfo.Utc),
        Description = "Un trou.",
        Address = "12 rue des Lices",
        PlaceDetails = "devant l'école",
        Requester = new() { Name = "Dominique", Email = "d@courriel.example", ReplyChannel = ChannelOut.Email, Culture = "fr" },
    }, new(Actor.Citizen, at));

    public void Wait(TimeSpan time) => _waited += time;

    public Told Doing(params RequestAct[] acts)
    {
        foreach (var act in acts) Do(act);
        return this;
    }

    public void Do(RequestAct act)
    {
        _hours++;
        Stamp agent = new(Actor.Agent(Agent), Now), citizen = new(Actor.Citizen, Now), system = new(Actor.System, Now);
        switch (act)
        {
            case RequestAct.Accept: Request.Accept(agent); break;
            case RequestAct.Assign: Request.Assign(Assignment.To(Agent), agent); break;
            case RequestAct.AskCitizen: Request.AskCitizen(Message.ToCitizen("Où ?", agent), agent); break;
            case RequestAct.CitizenAnswered when Request.Phase is RequestPhase.WaitingForCitizen:
            case RequestAct.Write: Request.HearFromCitizen(Message.FromCitizen("Ici.", citizen), citizen); break;
            case RequestAct.GoOn: Request.GoOn(agent); break;
            case RequestAct.RemindCitizen: Request.RemindCitizen(system); break;
            case RequestAct.DecideBySilence: Request.DecideBySilence(system); break;
            case RequestAct.Plan: Request.Plan(agent); break;
            case RequestAct.Unplan: Request.Unplan(agent); break;
            case RequestAct.Start: Request.Start(agent); break;
            case RequestAct.Pause: Request.Pause(nameof(PauseReason.Weather), agent); break;
            case RequestAct.Resume: Request.Resume(agent); break;
            case RequestAct.Resolve: Request.Resolve(Message.Internal("Fait.", agent), agent); break;
            case RequestAct.Refuse: Request.Refuse(nameof(RefusalReason.PrivateProperty), Message.ToCitizen("Privé.", agent), agent); break;
            case RequestAct.Forward: Request.Forward(Ids.New(), null, agent); break;
            case RequestAct.BodyAnswered: Request.BodyAnswered(agent); break;
            case RequestAct.Merge: MergeWith(Submitted(Now), agent); break;
            case RequestAct.Unmerge when LastMerge is not null: Request.Unmerge(LastMerge, LastTarget!, agent); break;
            case RequestAct.Withdraw: Request.Withdraw(citizen); break;
            case RequestAct.Close: Request.Close(ClosingReason.WorkDone, Message.ToCitizen("Réparé.", agent), agent); break;
            case RequestAct.SendBack: Request.SendBack(Message.Internal("Encore.", agent), agent); break;
            case RequestAct.Contest: Request.Contest(Message.FromCitizen("Non.", citizen), citizen); break;
            case RequestAct.Check: Request.Check(agent); break;
            case RequestAct.Reopen: Request.Reopen(Message.Internal("À revoir.", agent), agent); break;
            case RequestAct.HandOver: Request.HandOver(Ids.New(), null, agent); break;
            case RequestAct.Requalify: Request.Requalify(Request.CategoryId == Twin.Id ? new(Twin, Category) : new(Category, Twin), agent); break;
            case RequestAct.Join: Request.Join(new() { Name = "Camille", ReplyChannel = ChannelOut.None, Culture = "fr" }, agent); break;
            case RequestAct.Reply: Request.Reply(Message.ToCitizen("Merci.", agent), agent); break;
            case RequestAct.Note: Request.Note(Message.Internal("Vu.", agent), agent); break;
            case RequestAct.Anonymise: Request.Anonymise(moment => new(moment.Date, TimeSpan.Zero), system); break;
            default: throw new RuleBrokenException($"RequestAct.{act}");
        }
    }

    public static Category Kind(string slug, int takeOn = 1, int resolve = 7, CategoryVisibility visibility = CategoryVisibility.Public) => new()
    {
        Code = slug.ToUpperInvariant(),
        Slug = slug,
        Name = slug,
        Summary = "Un trou.",
        TakeOn = Target.InWorkingDays(takeOn),
        Resolve = Target.InWorkingDays(resolve),
        Visibility = visibility,
        DepartmentId = Ids.New(),
    };

    private void MergeWith(ServiceRequest target, Stamp stamp)
    {
        LastMerge = Request.Merge(target, stamp);
        LastTarget = target;
    }
}
