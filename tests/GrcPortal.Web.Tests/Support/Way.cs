using GrcPortal.Core.Requests;
using static GrcPortal.Core.Requests.RequestPhase;

namespace GrcPortal.Web.Tests.Support;

/// <summary>The shortest ordinary way from a new demand to each phase.</summary>
internal static class Way
{
    public static IReadOnlyList<Action<ServiceRequest>> To(RequestPhase phase, Town town)
    {
        var camille = new Stamp(Actor.Agent(town.Camille.Id), TestClock.Now);
        var karim = new Stamp(Actor.Agent(town.Karim.Id), TestClock.Now);
        var citizen = new Stamp(Actor.Citizen, TestClock.Now);
        Action<ServiceRequest> accept = r => r.Accept(camille), start = r => r.Start(karim),
            resolve = r => r.Resolve(Message.Internal("Enrobé posé.", karim), karim);
        return phase switch
        {
            New => [],
            WaitingForCitizen => [r => r.AskCitizen(Message.ToCitizen("À quelle hauteur de la rue ?", camille), camille)],
            Accepted => [accept],
            Planned => [accept, r => r.Plan(karim)],
            InProgress => [accept, start],
            WaitingForThirdParty => [accept, r => r.Pause(nameof(PauseReason.Supplier), karim)],
            Resolved => [accept, start, resolve],
            Closed => [accept, start, resolve, r => r.Close(ClosingReason.WorkDone, Message.ToCitizen("La chaussée est réparée.", camille), camille)],
            Refused => [r => r.Refuse(nameof(RefusalReason.PrivateProperty), Message.ToCitizen("La cour est privée.", camille), camille)],
            Forwarded => [accept, r => r.Forward(town.BodyId, Message.ToCitizen("Le département entretient cette route.", camille), camille)],
            Withdrawn => [r => r.Withdraw(citizen)],
            _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, "A merge needs a second demand: merge in the test."),
        };
    }
}
