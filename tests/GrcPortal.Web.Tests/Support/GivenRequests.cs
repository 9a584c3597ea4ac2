using GrcPortal.Core;
using GrcPortal.Core.Data;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GrcPortal.Web.Tests.Support;

/// <summary>What a citizen of the tests says; a test changes the part it is about.</summary>
internal sealed record Filed
{
    public Guid Id { get; init; } = Ids.New();
    public string Category { get; init; } = "nid-de-poule";
    public string Address { get; init; } = "12 rue des Lices";
    public string? PlaceDetails { get; init; } = "devant l'école";
    public string Description { get; init; } = "Un trou profond au milieu de la chaussée.";
    public string? Name { get; init; } = "Dominique Leroux";
    public string? Email { get; init; } = "dominique.leroux@courriel.example";
    public string? Phone { get; init; }
    public bool WantsReply { get; init; } = true;
    public string Culture { get; init; } = "fr";
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];
    public ChannelIn Channel { get; init; } = ChannelIn.Portal;
}

internal static class GivenRequests
{
    /// <summary>A demand carried to a phase by the acts that lead there, at the test's own time. Detached: it shows what was saved.</summary>
    public static async Task<ServiceRequest> ARequestAsync(this Town town, RequestPhase @in = RequestPhase.New, Filed? filed = null)
    {
        var id = await town.SubmitAsync(filed ?? new());
        foreach (var act in Way.To(@in, town)) await town.ActAsync(id, act);
        return await town.RequestAsync(id);
    }

    /// <summary>A draft as the portal leaves it before its last page.</summary>
    public static async Task<Draft> ADraftAsync(this Town town, Filed? filed = null)
    {
        filed ??= new();
        await using var scope = town.Scope();
        var db = scope.ServiceProvider.GetRequiredService<GrcDbContext>();
        var category = await db.Categories.SingleAsync(c => c.Slug == filed.Category);
        var draft = new Draft
        {
            Id = filed.Id,
            CategoryId = category.Id,
            Culture = filed.Culture,
            TouchedAt = TestClock.Now,
            Address = filed.Address,
            PlaceDetails = filed.PlaceDetails,
            Description = filed.Description,
            Name = filed.Name,
            Email = filed.Email,
            Phone = filed.Phone,
            WantsReply = filed.WantsReply,
            Answered = DraftSteps.All | DraftSteps.Questions,
        };
        draft.Attachments.AddRange(filed.Attachments);
        db.Add(draft);
        await db.SaveChangesAsync();
        return draft;
    }

    /// <summary>A photo as the portal keeps it: clean, in the store, not yet of any draft.</summary>
    public static async Task<Attachment> APhotoAsync(this Town town, string? path = null)
    {
        var photo = FileIntake.Read(await File.ReadAllBytesAsync(path ?? SamplePhoto)).File!;
        var stored = await town.App.Services.GetRequiredService<IFileStore>().SaveAsync(FileKey.New(town.Info.Id, TestClock.Now), photo.Content, CancellationToken.None);
        return new()
        {
            FileKey = stored.Key.ToString(),
            ContentType = photo.Type.MediaType(),
            Size = stored.Length,
            Sha256 = stored.Sha256.ToArray(),
            Width = photo.Width,
            Height = photo.Height,
            Orientation = photo.Orientation,
            Name = "photo.jpg",
            AddedAt = TestClock.Now,
        };
    }

    /// <summary>The token of a link that a message would carry.</summary>
    public static async Task<string> ALinkAsync(this Town town, Guid requestId)
    {
        var (link, token) = TrackingLink.For(requestId, TestClock.Now);
        await town.DoAsync(db => { db.Add(link); return db.SaveChangesAsync(); });
        return token;
    }

    /// <summary>A JPEG of a phone, with its place and maker.</summary>
    public static string SamplePhoto => Path.Combine(AppContext.BaseDirectory, "Requests", "Files", "Samples", "phone.jpg");

    /// <summary>One act on a saved demand.</summary>
    public static Task ActAsync(this Town town, Guid id, Action<ServiceRequest> act) => town.DoAsync(async db =>
    {
        act(await db.Requests.Include(r => r.Requesters).SingleAsync(r => r.Id == id));
        await db.SaveChangesAsync();
    });

    /// <summary>The demand with all that hangs on it, as it is saved now.</summary>
    public static Task<ServiceRequest> RequestAsync(this Town town, Guid id) => town.AskAsync(db =>
        db.Requests.AsNoTracking().AsSplitQuery().Include(r => r.Events.OrderBy(e => e.Position)).Include(r => r.Messages.OrderBy(m => m.Id))
            .Include(r => r.Requesters).Include(r => r.Attachments).SingleAsync(r => r.Id == id));

    private static async Task<Guid> SubmitAsync(this Town town, Filed filed)
    {
        var draftId = (await town.ADraftAsync(filed)).Id;
        await using var scope = town.Scope();
        var db = scope.ServiceProvider.GetRequiredService<GrcDbContext>();
        var draft = await db.Drafts.Include(d => d.Attachments).SingleAsync(d => d.Id == draftId);
        var category = await db.Categories.SingleAsync(c => c.Id == draft.CategoryId);
        await scope.ServiceProvider.GetRequiredService<SubmitRequest>().RunAsync(draft, category, filed.Channel, CancellationToken.None);
        return draftId;
    }
}
