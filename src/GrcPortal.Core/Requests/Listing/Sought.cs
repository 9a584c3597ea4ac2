using GrcPortal.Core.Notifications;

namespace GrcPortal.Core.Requests.Listing;

/// <summary>What an agent looks for: the e-mail or phone of a person, else words.</summary>
public sealed record Sought(string Typed)
{
    public string? Email { get; } = EmailAddress.Parse(Typed);

    public string? Phone { get; } = PhoneNumber.Parse(Typed);

    public string? Words { get; } = SearchWords.Of(Typed);
}
