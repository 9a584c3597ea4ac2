using GrcPortal.Core.Requests;
using GrcPortal.Core.Tenants;
using Microsoft.Extensions.Localization;

namespace GrcPortal.Core.Notifications;

/// <summary>What a message may say of a demand, in the current language.</summary>
public sealed class DemandVariables(CurrentTenant tenant, BuiltInWordings builtIn, IStringLocalizer<RequestsText> words)
{
    public Dictionary<string, string> Of(ToldOfDemand told) => new()
    {
        [MessageVariables.Greeting] = builtIn.Greeting(told.Name),
        [MessageVariables.Name] = PersonName.IsSayable(told.Name) ? told.Name! : "",
        [MessageVariables.Number] = told.Reference,
        [MessageVariables.Category] = told.Category,
        [MessageVariables.PromisedOn] = told.PromisedBy is { } moment ? builtIn.Moment(TimeZoneInfo.ConvertTime(moment, tenant.Info.Zone)) : FirstOfMonth.InLetters(told.PromisedOn),
        [MessageVariables.Link] = told.Link,
        [MessageVariables.Code] = TrackingCode.Spoken(told.Code),
        [MessageVariables.Reason] = told.Reason ?? "",
        [MessageVariables.Body] = told.Body ?? "",
        [MessageVariables.Message] = builtIn.Quote(told.Words, tenant.Info.Name),
        [MessageVariables.Authority] = tenant.Info.Name,
        [MessageVariables.OldDate] = told.Moved is { } moved ? FirstOfMonth.InLetters(moved.From) : "",
        [MessageVariables.MovedBecause] = told.Moved is { WhyKey: var why } ? words[why] : "",
        [MessageVariables.ReceivedOn] = told.ReceivedAt is { } received ? FirstOfMonth.InLetters(tenant.Info.DayOf(received)) : "",
        [MessageVariables.Department] = told.Department ?? tenant.Info.Name,
        [MessageVariables.Carrier] = told.Carrier ?? "",
        [MessageVariables.Silence] = told.Silence ?? "",
        [MessageVariables.AnswerBy] = told.Awaited is { } asked ? FirstOfMonth.InLetters(asked.By) : "",
        [MessageVariables.Otherwise] = told.Awaited is { } awaited ? words.Say(awaited.By, awaited.Otherwise) : "",
    };
}

public sealed record ToldOfDemand(string Reference, string Category, DateOnly PromisedOn, string Code, string? Name, string Link)
{
    public string? Reason { get; init; }
    public string? Body { get; init; }
    public string? Words { get; init; }

    /// <summary>The moment, when it is promised in hours.</summary>
    public DateTimeOffset? PromisedBy { get; init; }
    public ToldMove? Moved { get; init; }

    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>Who has it: nobody yet, and it is the authority's.</summary>
    public string? Department { get; init; }

    /// <summary>The number of the one it is merged into.</summary>
    public string? Carrier { get; init; }

    /// <summary>What silence comes to, in words.</summary>
    public string? Silence { get; init; }

    /// <summary>As long as the question is open.</summary>
    public AwaitedAnswer? Awaited { get; init; }
}
