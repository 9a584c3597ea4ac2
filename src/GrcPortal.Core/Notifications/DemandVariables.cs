using System.Globalization;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Tenants;

namespace GrcPortal.Core.Notifications;

/// <summary>What a message may say of a demand, in the current language.</summary>
public sealed class DemandVariables(CurrentTenant tenant, BuiltInWordings builtIn)
{
    public Dictionary<string, string> Of(ToldOfDemand told) => new()
    {
        [MessageVariables.Greeting] = builtIn.Greeting(told.Name),
        [MessageVariables.Name] = PersonName.IsSayable(told.Name) ? told.Name! : "",
        [MessageVariables.Number] = told.Reference,
        [MessageVariables.Category] = told.Category,
        [MessageVariables.PromisedOn] = told.PromisedOn.ToString("D", CultureInfo.CurrentCulture),
        [MessageVariables.Link] = told.Link,
        [MessageVariables.Code] = TrackingCode.Spoken(told.Code),
        [MessageVariables.Reason] = told.Reason ?? "",
        [MessageVariables.Body] = told.Body ?? "",
        [MessageVariables.Message] = builtIn.Quote(told.Words, tenant.Info.Name),
        [MessageVariables.Authority] = tenant.Info.Name,
    };
}

public sealed record ToldOfDemand(string Reference, string Category, DateOnly PromisedOn, string Code, string? Name, string Link)
{
    public string? Reason { get; init; }
    public string? Body { get; init; }
    public string? Words { get; init; }
}
