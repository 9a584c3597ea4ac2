namespace GrcPortal.Web.Areas.BackOffice.Requests;

/// <summary>What each act posts back: the version of the demand its author had before his eyes, so that two agents never overwrite each other in silence.</summary>
public class ActForm
{
    /// <summary>The longest text an agent writes in one go.</summary>
    public const int MostWords = 4000;

    public uint Version { get; set; }

    /// <summary>The reply template to begin with.</summary>
    public Guid? TemplateId { get; set; }
}
