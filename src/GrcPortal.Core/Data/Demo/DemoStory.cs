using GrcPortal.Core.Notifications;
using GrcPortal.Core.Places;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Tenants;

namespace GrcPortal.Core.Data.Demo;

/// <summary>One demand of the demo: what was asked, how many days ago, and how far it went.</summary>
internal sealed record DemoStory(string Slug, int DaysAgo, DemoEnd End, string Address, string Description, string? Name = null, string? Contact = null, string? PlaceDetails = null);

internal enum DemoEnd { New, Accepted, Assigned, Started, Asked, Answered, Paused, Resolved, Closed, Refused, ClosedLongAgo }

internal static class DemoStories
{
    public static readonly IReadOnlyList<DemoStory> All =
    [
        new("nid-de-poule", 0, DemoEnd.New, "14 rue des Tanneurs", "Un trou profond devant l’école maternelle, les vélos font un écart au milieu de la route.", "Jeanne Fabre", "jeanne.fabre@example.org"),
        new("trottoir-degrade", 0, DemoEnd.New, "Place du Marché", "Trois dalles descellées devant la boulangerie. Ma mère a failli tomber ce matin.", "Marc Lenoir", "01 99 00 12 34", "À gauche de l’entrée de la boulangerie"),
        new("panneau-abime", 0, DemoEnd.New, "Rue du Moulin, à l’angle de l’avenue de la Gare", "Le panneau stop est tourné vers le mur, on ne le voit plus en arrivant."),
        new("nid-de-poule", 1, DemoEnd.New, "3 impasse des Lilas", "La chaussée s’est affaissée autour d’une plaque après la pluie.", "Sofia Bensaïd", "sofia.bensaid@example.org"),
        new("nid-de-poule", 2, DemoEnd.New, "Avenue de la Gare, devant le n° 41", "Nid-de-poule qui s’agrandit chaque jour, déjà rempli de gravier une fois.", "Paul Mercier", "paul.mercier@example.org"),
        new("trottoir-degrade", 3, DemoEnd.Accepted, "27 rue Pasteur", "Racines qui soulèvent le goudron, impossible de passer avec un fauteuil.", "Odile Garnier", "odile.garnier@example.org"),
        new("panneau-abime", 4, DemoEnd.Assigned, "Rond-point de l’Aure", "Panneau de priorité couché après un accident.", "Yanis Colin", "yanis.colin@example.org"),
        new("nid-de-poule", 5, DemoEnd.Started, "Chemin de la Fontaine", "Plusieurs trous sur cinquante mètres, la nuit on ne les voit pas.", "Hélène Petit", "helene.petit@example.org", "Entre le lavoir et le pont"),
        new("trottoir-degrade", 6, DemoEnd.Asked, "Rue Victor-Hugo", "Le trottoir est cassé.", "Luc Barbier", "luc.barbier@example.org"),
        new("nid-de-poule", 7, DemoEnd.Answered, "Rue des Écoles", "Un gros trou près du passage piéton.", "Nadia Cherif", "nadia.cherif@example.org"),
        new("trottoir-degrade", 9, DemoEnd.Paused, "8 quai de l’Aure", "Bordure effondrée le long du mur, le mur appartient au riverain.", "Gérard Vasseur", "01 99 00 45 67"),
        new("nid-de-poule", 8, DemoEnd.Accepted, "4 rue des Tisserands", "Un trou devant le garage, de la taille d’un ballon.", "Lucie Arnaud", "lucie.arnaud@example.org"),
        new("nid-de-poule", 8, DemoEnd.Accepted, "9 rue des Tisserands", "La chaussée s’effrite le long du caniveau.", "Henri Blot", "henri.blot@example.org"),
        new("nid-de-poule", 9, DemoEnd.Accepted, "15 rue des Tisserands", "Deux trous côte à côte, on les sent à vélo.", "Maya Sow", "maya.sow@example.org"),
        new("nid-de-poule", 10, DemoEnd.Accepted, "22 rue des Tisserands", "Trou profond après le passage des camions.", "Pierre Lacaze", "pierre.lacaze@example.org"),
        new("nid-de-poule", 11, DemoEnd.Accepted, "31 rue des Tisserands", "Nid-de-poule au milieu de la voie, plein d’eau.", "Anne Keller", "anne.keller@example.org"),
        new("nid-de-poule", 12, DemoEnd.Resolved, "Rue de la République, devant la pharmacie", "Trou au milieu de la voie, les voitures freinent brusquement.", "Claire Dumas", "claire.dumas@example.org"),
        new("panneau-abime", 13, DemoEnd.Assigned, "Route de Saint-Aubin", "Panneau de rue illisible, les livreurs se trompent.", "Thomas Royer", "thomas.royer@example.org"),
        new("nid-de-poule", 16, DemoEnd.Started, "11 rue Neuve", "Affaissement de la chaussée, l’eau stagne devant la porte du garage.", "Aline Perrot", "aline.perrot@example.org"),
        new("panneau-abime", 20, DemoEnd.Closed, "Parking de la mairie", "Le panneau de stationnement réservé a disparu.", "Samuel Kouassi", "samuel.kouassi@example.org"),
        new("nid-de-poule", 24, DemoEnd.Closed, "5 rue du Lavoir", "Trou dans la chaussée.", "Inès Moulin", "ines.moulin@example.org"),
        new("trottoir-degrade", 28, DemoEnd.Refused, "Résidence des Peupliers", "Allée intérieure abîmée dans la résidence.", "Roland Texier", "roland.texier@example.org"),
        new("trottoir-degrade", 40, DemoEnd.Closed, "Rue Jean-Jaurès", "Dalle qui bascule quand on marche dessus.", "Fatou Diallo", "fatou.diallo@example.org"),
        new("nid-de-poule", 130, DemoEnd.ClosedLongAgo, "Place de l’Église", "Un trou devant le parvis.", "Bernard Aubry", "bernard.aubry@example.org"),
    ];

    /// <summary>Through the acts of the domain, at the moments it tells: nothing here that a town could not have done.</summary>
    public static ServiceRequest Play(DemoStory story, DemoMeans means, TenantInfo town, (GeoPoint? At, Guid? Sector) where, DateTimeOffset now)
    {
        var (category, at) = (means.Categories[story.Slug], now.AddDays(-story.DaysAgo).AddHours(-3));
        var request = ServiceRequest.Submit(new()
        {
            Id = Guid.CreateVersion7(at),
            Category = category,
            TrackingCode = TrackingCode.New(),
            ChannelIn = story.Contact is null ? ChannelIn.Portal : story.Contact.Contains('@', StringComparison.Ordinal) ? ChannelIn.Portal : ChannelIn.Phone,
            ReceivedAt = at,
            Calendar = means.Calendars.Of(category.DepartmentId),
            Description = story.Description,
            Address = story.Address,
            PlaceDetails = story.PlaceDetails,
            Lat = where.At?.Lat,
            Lon = where.At?.Lon,
            SectorId = where.Sector,
            Requester = RequesterOf(story),
        }, new(Actor.Citizen, at));
        Carry(request, story.End, Actor.Agent(means.Named(DemoAgents.Receptionist).Id), means.Named(DemoAgents.TeamLeader).Id, at);
        return request;
    }

    private static void Carry(ServiceRequest request, DemoEnd end, Actor agent, Guid colleague, DateTimeOffset at)
    {
        Stamp After(double hours) => new(agent, at.AddHours(hours));
        if (end is DemoEnd.New) return;
        if (end is DemoEnd.Refused)
        {
            request.Refuse(nameof(RefusalReason.PrivateProperty), Message.ToCitizen("L’allée appartient à la copropriété : adressez-vous au syndic.", After(5)), After(5));
            return;
        }
        request.Accept(After(2));
        if (end is DemoEnd.Accepted) return;
        if (end is DemoEnd.Asked or DemoEnd.Answered)
        {
            request.AskCitizen(Message.ToCitizen("Pouvez-vous préciser le numéro de la maison la plus proche ?", After(3)), After(3));
            if (end is DemoEnd.Answered)
                request.HearFromCitizen(Message.FromCitizen("C’est devant le numéro 12, côté école.", new(Actor.Citizen, at.AddHours(20))), new(Actor.Citizen, at.AddHours(20)));
            return;
        }
        request.Assign(Assignment.To(colleague), After(4));
        if (end is DemoEnd.Assigned) return;
        if (end is DemoEnd.Paused)
        {
            request.Pause(nameof(PauseReason.OwnersConsent), After(20));
            return;
        }
        request.Start(After(20));
        if (end is DemoEnd.Started) return;
        request.Resolve(Message.Internal("Reprise à l’enrobé à froid, chantier nettoyé.", After(26)), After(26));
        if (end is DemoEnd.Resolved) return;
        request.Close(ClosingReason.WorkDone, Message.ToCitizen("L’équipe de voirie est passée et a réparé. Merci de votre signalement.", After(40)), After(40));
    }

    private static Requester RequesterOf(DemoStory story)
    {
        var email = EmailAddress.Parse(story.Contact);
        var phone = PhoneNumber.Parse(story.Contact);
        return new()
        {
            Name = story.Name,
            Email = email,
            Phone = phone,
            ReplyChannel = email is not null ? ChannelOut.Email : phone is not null ? ChannelOut.Phone : ChannelOut.Portal,
            Culture = "fr",
        };
    }
}
