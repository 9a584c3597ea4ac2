using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Requests.Files;
using GrcPortal.Core.Tenants;

namespace GrcPortal.Core.Requests;

/// <summary>
/// A demand being written: it exists from the first POST and its id is the submission's. Submitting empties it in the commit
/// that makes the demand, which keeps the id, so posting twice gives one demand. Deleted 30 days after the last touch.
/// </summary>
public sealed class Draft : ITenantOwned
{
    public int TenantId { get; private set; }
    public required Guid Id { get; init; }
    public required Guid CategoryId { get; init; }
    public required string Culture { get; set; }
    public required DateTimeOffset TouchedAt { get; set; }
    public DateTimeOffset? SubmittedAt { get; private set; }

    public string? Address { get; set; }
    public string? PlaceDetails { get; set; }
    /// <summary>Where it is, in degrees (WGS 84).</summary>
    public double? Lat { get; set; }
    public double? Lon { get; set; }
    public Guid? SectorId { get; set; }

    /// <summary>The questions as they were put, and what was answered.</summary>
    public Guid? FormVersionId { get; set; }
    public Answers? Answers { get; set; }
    public string? Description { get; set; }
    public RequesterKind Kind { get; set; } = RequesterKind.Person;
    public string? Organisation { get; set; }
    public string? Rna { get; set; }
    public string? Siret { get; set; }
    public string? PostalAddress { get; set; }
    public string? Name { get; set; }
    public string? Email { get; set; }
    public string? Phone { get; set; }
    public bool WantsReply { get; set; }

    /// <summary>The steps answered, even with nothing where nothing was asked for.</summary>
    public DraftSteps Answered { get; set; }

    public List<Attachment> Attachments { get; } = [];

    /// <summary>How the requester is reached: by mail if there is an address, then by phone; an anonymous one reads the portal.</summary>
    public ChannelOut ReplyChannel => this switch
    {
        { WantsReply: true, Email: not null } => ChannelOut.Email,
        { WantsReply: true, Phone: not null } => ChannelOut.Phone,
        _ => ChannelOut.Portal,
    };

    /// <summary>False when it has all the files it may have already: two posts of one form may race.</summary>
    public bool Attach(Attachment file)
    {
        if (Attachments.Count >= FileIntake.MostFiles || Attachments.Sum(other => other.Size) + file.Size > FileIntake.MostBytes) return false;
        Attachments.Add(file);
        return true;
    }

    internal void Empty(DateTimeOffset at)
    {
        SubmittedAt = TouchedAt = at;
        Address = PlaceDetails = Description = Name = Email = Phone = Organisation = Rna = Siret = PostalAddress = null;
        Kind = RequesterKind.Person;
        Lat = Lon = null;
        SectorId = FormVersionId = null;
        Answers = null;
        WantsReply = false;
    }
}

[Flags]
public enum DraftSteps
{
    None = 0,
    Place = 1,
    Description = 2,
    Photo = 4,
    Requester = 8,
    Questions = 16,
    All = Place | Description | Photo | Requester,
}
