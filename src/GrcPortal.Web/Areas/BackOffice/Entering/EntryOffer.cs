using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Requests;
using GrcPortal.Web.Shared;
using GrcPortal.Web.Shared.Places;
using GrcPortal.Web.Shared.Questions;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GrcPortal.Web.Areas.BackOffice.Entering;

/// <summary>What the screen shows beside what is typed: read from the database, never posted.</summary>
public sealed record EntryOffer(IReadOnlyList<OfferedCategory> Categories, IReadOnlyList<SelectListItem> Departments)
{
    public OfferedCategory? Category { get; init; }

    /// <summary>The category's own.</summary>
    public AskedQuestions? Questions { get; init; }

    /// <summary>Set once an answer means danger: nothing is entered, the person is told to call.</summary>
    public StopRule? Stop { get; init; }

    /// <summary>The names of its danger questions: what they are answered is looked at at once.</summary>
    public string Stops => string.Join(' ', Questions?.Form.Definition.Fields.Where(one => one.Stop is not null).Select(one => PostedAnswers.Prefix + one.Key) ?? []);

    public required SettledPlace Place { get; init; }

    public string? Sector { get; init; }

    /// <summary>Who gets it unless the agent says otherwise.</summary>
    public string? Proposed { get; init; }

    /// <summary>Open demands of whoever has this phone or e-mail.</summary>
    public IReadOnlyList<NearDemand> Earlier { get; init; } = [];

    /// <summary>Open demands that may be the same problem.</summary>
    public IReadOnlyList<NearDemand> Near { get; init; } = [];

    public IEnumerable<SelectListItem> CategoryChoices()
    {
        var families = new Dictionary<string, SelectListGroup>();
        foreach (var one in Categories)
        {
            if (!families.TryGetValue(one.Family, out var family)) families[one.Family] = family = new() { Name = one.Family };
            yield return new(one.Name, one.Id.ToString()) { Group = family };
        }
    }

    /// <summary>Everyday words by the id they find.</summary>
    public IReadOnlyDictionary<Guid, string> Keywords() => Categories.Where(one => one.Keywords is not null).ToDictionary(one => one.Id, one => one.Keywords!);
}

/// <param name="Body">The other body that handles it, when this authority does not.</param>
public sealed record OfferedCategory(Guid Id, string Name, string Family, string? Keywords, string? EmergencyNumber, string? Body);
