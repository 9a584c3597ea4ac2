using GrcPortal.Core.Requests;
using GrcPortal.Core.Tenants;

namespace GrcPortal.Bench.Data;

/// <summary>A town's demands, carried through the acts of the domain: four months of them, one in eight still open, the same at every run.</summary>
internal static class Demands
{
    private const int Days = 120;

    private static readonly string[] Streets = ["rue des Tanneurs", "place du Marché", "rue du Moulin", "impasse des Lilas", "avenue de la Gare", "rue Pasteur", "chemin de la Fontaine"];

    public static IEnumerable<ServiceRequest> Of(BenchTown town, int number, DateTimeOffset now)
    {
        var chance = new Random(town.Info.Id);
        for (var n = 0; n < number; n++)
        {
            var at = now.AddDays(-Days + (double)Days * n / number).AddHours(-3);
            var request = ServiceRequest.Submit(SubmissionOf(town, n, at), new(Actor.Citizen, at));
            Carry(request, chance.Next(8) is 0 ? chance.Next(4) : 4, town, at);
            yield return request;
        }
    }

    private static Submission SubmissionOf(BenchTown town, int n, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        Category = town.Categories[n % town.Categories.Count],
        TrackingCode = TrackingCode.New(),
        ChannelIn = n % 3 is 0 ? ChannelIn.Phone : ChannelIn.Portal,
        ReceivedAt = at,
        DayOf = town.Info.DayOf,
        Description = $"La chaussée s’est affaissée autour d’une plaque après la pluie, les vélos font un écart (signalement {n}).",
        Address = $"{n % 97 + 1} {Streets[n % Streets.Length]}",
        Requester = new() { Name = "Jeanne Fabre", Email = $"usager-{n}@example.org", ReplyChannel = ChannelOut.Email, Culture = "fr" },
    };

    /// <summary>Waits, is accepted, is assigned and started, asks the citizen; or goes all the way.</summary>
    private static void Carry(ServiceRequest request, int steps, BenchTown town, DateTimeOffset at)
    {
        Stamp After(double hours) => new(Actor.Agent(town.Agents[0]), at.AddHours(hours));
        if (steps > 0) request.Accept(After(1));
        if (steps is 3)
        {
            request.AskCitizen(Message.ToCitizen("Pouvez-vous préciser le numéro de la maison la plus proche ?", After(1.5)), After(1.5));
            return;
        }
        if (steps > 1)
        {
            request.Assign(Assignment.To(town.Agents[^1]), After(1.5));
            request.Start(After(2));
        }
        if (steps < 4) return;
        request.Resolve(Message.Internal("Reprise à l’enrobé à froid, chantier nettoyé.", After(2.5)), After(2.5));
        request.Close(ClosingReason.WorkDone, Message.ToCitizen("L’équipe de voirie est passée et a réparé. Merci de votre signalement.", After(3)), After(3));
    }
}
