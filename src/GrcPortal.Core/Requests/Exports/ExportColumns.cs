using System.Globalization;
using GrcPortal.Core.Notifications;
using GrcPortal.Core.Tenants;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Core.Requests.Exports;

/// <summary>The columns of an exported list, and what each says of a demand: text, a day, a moment of the town's clock, a number, or nothing.</summary>
public sealed class ExportColumns(IStringLocalizer<RequestsText> words, TenantInfo town, Guid job, bool withPeople)
{
    /// <summary>On every line, so that a file found elsewhere leads back to who asked for it.</summary>
    public static string Mark(Guid job) => job.ToString("N", CultureInfo.InvariantCulture)[^8..];

    private (string Name, Func<ExportLine, object?> Value)[] All =>
    [
        ("Number", line => RequestNumber.Format(line.Year, line.Number)),
        ("ReceivedAt", line => Here(line.ReceivedAt)),
        ("EnteredAt", line => Here(line.EnteredAt)),
        ("Category", line => line.Category),
        ("Family", line => line.Family),
        ("Department", line => line.Department),
        ("Sector", line => line.Sector),
        ("ChannelIn", line => words[$"ChannelIn.{line.ChannelIn}"].Value),
        ("ChannelOut", line => words[$"ChannelOut.{line.ChannelOut}"].Value),
        ("Phase", line => words[$"RequestPhase.{line.Phase}"].Value),
        ("PromisedOn", line => line.PromisedOn),
        ("ResolvedAt", line => Here(line.ResolvedAt)),
        ("EndedAt", line => Here(line.EndedAt)),
        ("Days", line => Days(line)),
        .. People,
        ("Export", _ => Mark(job)),
    ];

    private (string Name, Func<ExportLine, object?> Value)[] People => !withPeople ? [] :
    [
        ("Address", line => line.Address),
        ("Name", line => line.Name),
        ("Organisation", line => line.Organisation),
        ("Email", line => line.Email),
        ("Phone", line => line.Phone is { } phone ? PhoneNumber.Spoken(phone) : null),
    ];

    public IReadOnlyList<object?> Heads() => [.. All.Select(column => (object?)words[$"Export.{column.Name}"].Value)];

    public IReadOnlyList<object?> Cells(ExportLine line) => [.. All.Select(column => column.Value(line))];

    private DateTime? Here(DateTimeOffset? moment) => moment is { } at ? TimeZoneInfo.ConvertTime(at, town.Zone).DateTime : null;

    /// <summary>From asked to done, in days.</summary>
    private static decimal? Days(ExportLine line) => (line.ResolvedAt ?? line.EndedAt) is { } end ? Math.Round((decimal)(end - line.ReceivedAt).TotalDays, 1) : null;
}
