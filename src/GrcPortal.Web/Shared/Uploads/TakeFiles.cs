using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Files;
using GrcPortal.Core.Tenants;
using GrcPortal.Web.Security;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Web.Shared.Uploads;

/// <summary>Takes in the files of a post one by one: one that is refused is named with the reason, and costs the others nothing.</summary>
public sealed class TakeFiles(
    KeepFile keep, IFileStore store, UploadAllowance allowance, CurrentTenant tenant, IHttpContextAccessor http, IStringLocalizer<UploadsText> texts)
{
    private const string NoRoom = nameof(NoRoom), TooMany = nameof(TooMany), TooMuch = nameof(TooMuch), TooOften = nameof(TooOften);

    /// <param name="before">The files that are there already, of the same message.</param>
    public async Task<TakenFiles> RunAsync(IReadOnlyList<IFormFile> posted, IReadOnlyList<Attachment> before, CancellationToken ct, bool photosOnly = false)
    {
        var taken = new TakenFiles();
        for (var i = 0; i < posted.Count; i++)
        {
            if (await TakeAsync(posted[i], before, taken, photosOnly, ct) is not { } problem) continue;
            var name = DisplayName.Spoken(posted[i].FileName) ?? texts["Unnamed", i + 1].Value;
            taken.Refuse(texts["Refused", name, texts[$"Refusal.{problem}"].Value], StatusOf(problem));
        }
        return taken;
    }

    /// <summary>Why it was not taken; null when it was.</summary>
    private async Task<string?> TakeAsync(IFormFile posted, IReadOnlyList<Attachment> before, TakenFiles taken, bool photosOnly, CancellationToken ct)
    {
        if (before.Count + taken.Kept.Count >= FileIntake.MostFiles) return TooMany;
        if (posted.Length > FileIntake.MaxBytes) return nameof(FileRefusal.TooLarge);
        if (before.Concat(taken.Kept).Sum(file => file.Size) + posted.Length > FileIntake.MostBytes) return TooMuch;
        if (!store.HasRoom) return NoRoom;
        var context = http.HttpContext!;
        if (!context.User.IsSignedIn(Schemes.Agent) && !allowance.Take(tenant, context.Connection.RemoteIpAddress, posted.Length)) return TooOften;

        await using var content = posted.OpenReadStream();
        var reading = await FileIntake.ReadAsync(content, ct, photosOnly);
        if (!reading.Taken) return reading.Refusal.ToString();
        if (await keep.RunAsync(reading.File, posted.FileName, ct) is not { } kept) return NoRoom;
        taken.Keep(kept, reading.File.Position);
        return null;
    }

    private static int StatusOf(string problem) => problem switch
    {
        nameof(FileRefusal.TooLarge) or TooMuch => StatusCodes.Status413PayloadTooLarge,
        TooOften => StatusCodes.Status429TooManyRequests,
        NoRoom => StatusCodes.Status507InsufficientStorage,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
