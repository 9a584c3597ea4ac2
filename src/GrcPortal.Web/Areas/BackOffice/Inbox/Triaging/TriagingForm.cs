namespace GrcPortal.Web.Areas.BackOffice.Inbox.Triaging;

public sealed class TriagingForm
{
    /// <summary>The demands that were ticked, each with the version that was on the screen.</summary>
    public List<string> Chosen { get; set; } = [];

    public TriageAct? Act { get; set; }

    /// <summary>A department, a crew, a colleague or oneself.</summary>
    public Guid? PlaceId { get; set; }

    /// <summary>The list to go back to.</summary>
    public string? Back { get; set; }
}

public enum TriageAct { Accept, Assign }
