using System.Globalization;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Tenants;

namespace GrcPortal.Bench.Data;

/// <summary>A town's demands, carried through the acts of the domain: four months of them, one in eight still open, the same at every run.</summary>
internal static class Demands
{
    private const int Days = 120;

    private static readonly string[] Sentences =
    [
        "La chaussée s’est affaissée autour d’une plaque après la pluie, les vélos font un écart.",
        "Le lampadaire clignote depuis trois soirs devant l’arrêt du car, on ne voit plus le passage.",
        "Des sacs et un matelas ont été déposés contre le mur de l’école pendant la nuit.",
        "La poubelle publique du square déborde, les corneilles éparpillent tout sur la pelouse.",
        "Une branche menace de tomber sur le trottoir, elle est fendue à mi-hauteur.",
        "L’eau coule sous le regard du carrefour et gèle le matin sur la rampe.",
        "Le panneau de priorité est tourné, des voitures passent sans s’arrêter.",
        "Un camion stationne chaque nuit sur la piste cyclable, moteur allumé.",
        "Je souhaite inscrire ma fille à la cantine à partir du mois prochain.",
        "Le bac de tri n’a pas été relevé cette semaine dans toute la rue.",
        "Le tag sur la façade de la salle des fêtes est revenu après le nettoyage.",
        "Le banc de la place a perdu deux lattes, une vis dépasse à hauteur de main.",
    ];

    private static readonly string[] Streets = ["rue des Tanneurs", "place du Marché", "rue du Moulin", "impasse des Lilas", "avenue de la Gare", "rue Pasteur", "chemin de la Fontaine"];

    public static IEnumerable<ServiceRequest> Of(BenchTown town, int number, DateTimeOffset now)
    {
        var chance = new Random(town.Info.Id);
        for (var n = 0; n < number; n++)
        {
            var at = now.AddDays(-Days + (double)Days * n / number).AddHours(-3);
            var request = ServiceRequest.Submit(SubmissionOf(town, n, at, chance), new(Actor.Citizen, at));
            Carry(request, chance.Next(8) is 0 ? chance.Next(4) : 4, town, at);
            yield return request;
        }
    }

    private static Submission SubmissionOf(BenchTown town, int n, DateTimeOffset at, Random chance) => new()
    {
        Id = Guid.CreateVersion7(at),
        Category = town.Categories[n % town.Categories.Count],
        TrackingCode = TrackingCode.New(),
        ChannelIn = n % 3 is 0 ? ChannelIn.Phone : ChannelIn.Portal,
        ReceivedAt = at,
        Calendar = town.Info.Calendar,
        Description = $"{Sentences[n % Sentences.Length]} (n° {n})",
        Address = $"{n % 97 + 1} {Streets[n % Streets.Length]}",
        Lat = Ground.South + Ground.Height * chance.NextDouble(),
        Lon = Ground.West + Ground.Width * chance.NextDouble(),
        Requester = new()
        {
            Name = "Jeanne Fabre",
            Email = $"usager-{town.Info.Id}-{n}@example.org",
            Phone = string.Create(CultureInfo.InvariantCulture, $"+33199{n % 1_000_000:000000}"),
            ReplyChannel = ChannelOut.Email,
            Culture = "fr",
        },
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
