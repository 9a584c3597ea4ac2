namespace GrcPortal.Core.Notifications;

/// <summary>What someone reads: written, in his language.</summary>
public sealed record Letter(string Subject, string Text);

/// <summary>What a text says before it is about anyone: a subject and a body with <c>{{variables}}</c>.</summary>
public sealed record Wording(string Subject, string Body);
