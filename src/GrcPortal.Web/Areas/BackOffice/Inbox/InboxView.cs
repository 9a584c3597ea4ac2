namespace GrcPortal.Web.Areas.BackOffice.Inbox;

/// <summary>The drawers of the inbox, in the order of its tabs.</summary>
public enum InboxView
{
    ToHandle,
    Late,
    ToClose,
    Waiting,
    Mine,
    All,
    Ended,
}

internal static class InboxViews
{
    private static readonly (InboxView View, string Slug)[] Slugs =
    [
        (InboxView.ToHandle, "a-traiter"),
        (InboxView.Late, "en-retard"),
        (InboxView.ToClose, "a-cloturer"),
        (InboxView.Waiting, "en-attente"),
        (InboxView.Mine, "mes-demandes"),
        (InboxView.All, "toutes"),
        (InboxView.Ended, "terminees"),
    ];

    public static string Slug(this InboxView view) => Slugs.Single(pair => pair.View == view).Slug;

    /// <summary>The first drawer when the address names none of ours.</summary>
    public static InboxView Parse(string? slug) => Slugs.FirstOrDefault(pair => pair.Slug == slug, Slugs[0]).View;
}
