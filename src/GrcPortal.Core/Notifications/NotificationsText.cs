namespace GrcPortal.Core.Notifications;

/// <summary>What citizens are written.</summary>
public sealed class NotificationsText;
