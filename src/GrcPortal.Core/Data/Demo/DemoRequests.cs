using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Jobs;
using GrcPortal.Core.Notifications;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Places;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GrcPortal.Core.Data.Demo;

/// <summary>Plays each story through the acts of the domain, at the moments it tells: nothing here that a town could not have done.</summary>
internal static class DemoRequests
{
    public static async Task LoadAsync(IServiceScopeFactory scopes, TenantInfo town, InventedPlaces invented, CancellationToken ct)
    {
        await using var scope = TenantScope.Open(scopes, town);
        var db = scope.ServiceProvider.GetRequiredService<GrcDbContext>();
        if (await db.Requests.AnyAsync(ct)) return;
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow();
        var categories = await db.Categories.Where(c => c.ParentId != null).ToDictionaryAsync(c => c.Slug, ct);
        var places = scope.ServiceProvider.GetRequiredService<TownPlaces>();
        var agents = await db.Agents.OrderBy(a => a.Name).ToListAsync(ct);

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        foreach (var story in DemoStories.All.OrderByDescending(story => story.DaysAgo))
        {
            var where = await DemoPlaces.FindAsync(places, invented, story.Address, ct);
            var request = Play(story, categories[story.Slug], agents, town, where, now.AddDays(-story.DaysAgo).AddHours(-3));
            db.Add(request);
            await db.SaveChangesAsync(ct);
            await RequestNumbers.TakeAsync(db, request, ct);
        }
        await DemoInterventions.PlayAsync(db, town, now, ct);
        await Outbox.TellAsSentAsync(db, ct);   // nobody is written to about the past
        await transaction.CommitAsync(ct);
    }

    private static ServiceRequest Play(DemoStory story, Category category, List<Agent> agents, TenantInfo town, (GeoPoint? At, Guid? Sector) where, DateTimeOffset at)
    {
        var request = ServiceRequest.Submit(new()
        {
            Id = Guid.CreateVersion7(at),
            Category = category,
            TrackingCode = TrackingCode.New(),
            ChannelIn = story.Contact is null ? ChannelIn.Portal : story.Contact.Contains('@', StringComparison.Ordinal) ? ChannelIn.Portal : ChannelIn.Phone,
            ReceivedAt = at,
            DayOf = town.DayOf,
            Description = story.Description,
            Address = story.Address,
            PlaceDetails = story.PlaceDetails,
            Lat = where.At?.Lat,
            Lon = where.At?.Lon,
            SectorId = where.Sector,
            Requester = RequesterOf(story),
        }, new(Actor.Citizen, at));
        Carry(request, story.End, Actor.Agent(agents.Single(agent => agent.Name == DemoAgents.Receptionist).Id), agents.Single(agent => agent.Name == DemoAgents.TeamLeader).Id, at);
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
