using System.Text.Json;
using GrcPortal.Core.Data;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Files;
using GrcPortal.Core.Tenants;
using GrcPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GrcPortal.Web.Shared.Uploads;

/// <summary>
/// The files of a message. When the form comes back for whatever reason, those already taken come back with it under a seal that
/// holds for this demand of this town: a browser cannot give a file again by itself. Without a row they are swept after a day.
/// </summary>
public sealed class TakeMessageFiles(TakeFiles take, GrcDbContext db, TenantProtection protection, CurrentTenant tenant, TimeProvider clock)
{
    public const string Shown = "KeptFiles";

    private static readonly TimeSpan SealHolds = TimeSpan.FromHours(20);   // the sweep comes after a day

    public async Task<IReadOnlyList<Attachment>> RunAsync(Controller screen, MessageFiles posted, Guid about, CancellationToken ct, bool photosOnly = false)
    {
        var kept = await UnsealAsync(posted.Kept, about, ct);
        var taken = await take.RunAsync(posted.Files, kept, ct, photosOnly);
        foreach (var problem in taken.Problems) screen.ModelState.AddModelError($"Attached.{nameof(MessageFiles.Files)}", problem);

        IReadOnlyList<Attachment> all = [.. kept, .. taken.Kept];
        if (!screen.ModelState.IsValid) Show(screen, all, about);
        return all;
    }

    /// <summary>For a form that is only begun anew: whatever was taken comes back with it.</summary>
    public async Task HoldAsync(Controller screen, MessageFiles posted, Guid about, CancellationToken ct) =>
        Show(screen, await RunAsync(screen, posted, about, ct), about);

    private void Show(Controller screen, IReadOnlyList<Attachment> files, Guid about) =>
        screen.ViewData[Shown] = files.Select(file => new KeptFile(file.Name, Seal(file, about))).ToList();

    private string Seal(Attachment file, Guid about) => protection.Protect(tenant, PurposeOf(about), JsonSerializer.Serialize(Sealed.Of(file)));

    /// <summary>A file whose row was saved meanwhile (the same form, sent twice) is left out.</summary>
    private async Task<List<Attachment>> UnsealAsync(IReadOnlyList<string> seals, Guid about, CancellationToken ct)
    {
        var files = seals.Take(FileIntake.MostFiles).Select(seal => protection.Unprotect(tenant, PurposeOf(about), seal)).OfType<string>()
            .Select(json => JsonSerializer.Deserialize<Sealed>(json)!.Open()).Where(file => file.AddedAt > clock.GetUtcNow() - SealHolds).DistinctBy(file => file.FileKey).ToList();
        if (files.Count is 0) return [];
        var keys = files.Select(file => file.FileKey).ToList();
        var saved = await db.Attachments.Where(a => keys.Contains(a.FileKey)).Select(a => a.FileKey).ToListAsync(ct);
        return [.. files.Where(file => !saved.Contains(file.FileKey))];
    }

    private static string PurposeOf(Guid about) => $"file/{about:N}";

    private sealed record Sealed(
        string? Name, string Key, string Type, long Size, byte[] Hash, int Width, int Height, int Orientation, int? Pages, ScanState Scan, SmallerSizes Sizes, DateTimeOffset At)
    {
        public static Sealed Of(Attachment file) => new(file.Name, file.FileKey, file.ContentType, file.Size, file.Sha256, file.Width, file.Height, file.Orientation,
            file.Pages, file.Scan, file.SmallerSizes, file.AddedAt);

        public Attachment Open() => new()
        {
            Name = Name,
            FileKey = Key,
            ContentType = Type,
            Size = Size,
            Sha256 = Hash,
            Width = Width,
            Height = Height,
            Orientation = Orientation,
            Pages = Pages,
            Scan = Scan,
            SmallerSizes = Sizes,
            AddedAt = At,
        };
    }
}
