using GrcPortal.Core;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Tests.Statistics;

/// <summary>Demands that live as they like over some weeks: any act that may be done, at any hour, midnight's sides included.</summary>
internal sealed class Lives(Town town, int seed)
{
    private static readonly Filed[] People =
    [
        new(),
        new() { Category = "trottoir-degrade", Email = null, Phone = "01 99 00 12 34", Channel = ChannelIn.Phone },
        new() { Category = "panneau-abime", WantsReply = false, Channel = ChannelIn.Counter },
    ];

    private readonly Random _random = new(seed);

    public async Task<IReadOnlyList<ServiceRequest>> LiveAsync(int demands, DateTimeOffset from, int days)
    {
        List<ServiceRequest> lived = [];
        for (var i = 0; i < demands; i++)
        {
            var at = from.AddMinutes(_random.Next(days * 24 * 60));
            Guid id;
            using (TestClock.At(at)) id = (await town.ARequestAsync(filed: People[i % People.Length] with { Id = Ids.New() })).Id;
            await town.DoAsync(async db =>
            {
                var request = await db.Requests.Include(r => r.Requesters).SingleAsync(r => r.Id == id);
                Live(request, from.AddDays(days));
                await db.SaveChangesAsync();
            });
            lived.Add(await town.RequestAsync(id));
        }
        return lived;
    }

    private void Live(ServiceRequest request, DateTimeOffset until)
    {
        var at = request.EnteredAt;
        for (var step = _random.Next(12); step > 0; step--)
        {
            at = at.AddMinutes(1 + _random.Next(60 * 60));
            if (at >= until) return;
            Stamp agent = new(Actor.Agent(town.Karim.Id), at), citizen = new(Actor.Citizen, at);
            (RequestAct Act, Action Do)[] acts =
            [
                (RequestAct.Accept, () => request.Accept(agent)),
                (RequestAct.Assign, () => request.Assign(Assignment.To(town.Karim.Id), agent)),
                (RequestAct.AskCitizen, () => request.AskCitizen(Message.ToCitizen("Où ?", agent), agent)),
                (RequestAct.CitizenAnswered, () => request.HearFromCitizen(Message.FromCitizen("Ici.", citizen), citizen)),
                (RequestAct.Start, () => request.Start(agent)),
                (RequestAct.Pause, () => request.Pause(nameof(PauseReason.Weather), agent)),
                (RequestAct.Resume, () => request.Resume(agent)),
                (RequestAct.Resolve, () => request.Resolve(Message.Internal("Fait.", agent), agent)),
                (RequestAct.Refuse, () => request.Refuse(nameof(RefusalReason.PrivateProperty), Message.ToCitizen("Privé.", agent), agent)),
                (RequestAct.Forward, () => request.Forward(town.BodyId, Message.ToCitizen("Transmis.", agent), agent)),
                (RequestAct.BodyAnswered, () => request.BodyAnswered(agent)),
                (RequestAct.Withdraw, () => request.Withdraw(citizen)),
                (RequestAct.Close, () => request.Close(ClosingReason.WorkDone, Message.ToCitizen("Réparé.", agent), agent)),
                (RequestAct.SendBack, () => request.SendBack(Message.Internal("Encore.", agent), agent)),
                (RequestAct.Reopen, () => request.Reopen(Message.Internal("À revoir.", agent), agent)),
                (RequestAct.Reply, () => request.Reply(Message.ToCitizen("Merci.", agent), agent)),
                (RequestAct.Note, () => request.Note(Message.Internal("Vu.", agent), agent)),
            ];
            var possible = acts.Where(act => request.Can(act.Act)).ToList();
            possible[_random.Next(possible.Count)].Do();
        }
    }
}
