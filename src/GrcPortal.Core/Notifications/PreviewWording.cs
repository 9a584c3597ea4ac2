using GrcPortal.Core.Data;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Requests.Clocks;
using GrcPortal.Core.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace GrcPortal.Core.Notifications;

/// <summary>How a wording would read about the latest demand someone may see; about an invented one when there is none.</summary>
public sealed class PreviewWording(GrcDbContext db, CurrentTenant tenant, IOptions<AbsoluteLinks> links, DemandVariables variables, TimeProvider clock, IStringLocalizer<NotificationsText> texts)
{
    private const string InventedCode = "K7M2QX4P";

    public async Task<WordingPreview> RunAsync(NotificationText text, string culture, Wording wording, IQueryable<ServiceRequest> visible, CancellationToken ct)
    {
        var latest = MessageVariables.Of(text).Contains(MessageVariables.Number) ? await LatestAsync(visible, ct) : null;
        using var language = new Language(culture);
        var now = clock.GetUtcNow();
        var told = latest ?? new(RequestNumber.Format(now.Year, 123), texts["Sample.Category"], tenant.Info.DayOf(now).AddDays(7), InventedCode, texts["Sample.Name"], "");
        return new(culture, latest?.Reference, CompiledWordings.Once(wording, variables.Of(told with
        {
            Link = links.Value.To(tenant.Info.CanonicalHost, "/…"),
            Reason = texts["Sample.Reason"],
            Body = texts["Sample.Body"],
            Words = texts["Sample.Words"],
            ReceivedAt = now,
            Department = texts["Sample.Service"],
            Carrier = RequestNumber.Format(now.Year, 98),
            Silence = texts["Sample.Silence"],
            Awaited = new(tenant.Info.DayOf(now).AddDays(14), WithoutAnswer.GoOn),
            Moved = new(told.PromisedOn.AddDays(-7), MoveWords.ToldKey(MoveReason.Resumed, PauseSide.Citizen)),
        })));
    }

    private Task<ToldOfDemand?> LatestAsync(IQueryable<ServiceRequest> visible, CancellationToken ct) =>
        (from request in visible
         join category in db.Categories on request.CategoryId equals category.Id
         where request.TrackingCode != null
         orderby request.ReceivedAt descending
         select new ToldOfDemand(RequestNumber.Format(request.Year, request.Number), category.Name, request.PromisedOn, request.TrackingCode!,
             db.Requesters.Where(person => person.RequestId == request.Id).OrderBy(person => person.Id).Select(person => person.Name).FirstOrDefault(), ""))
        .FirstOrDefaultAsync(ct);
}

/// <summary>The demand's number, none when it was invented.</summary>
public sealed record WordingPreview(string Culture, string? About, Letter Letter);
