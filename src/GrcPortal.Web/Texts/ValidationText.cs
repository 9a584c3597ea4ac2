namespace GrcPortal.Web.Texts;

/// <summary>What each validation rule says; the key is the rule's name.</summary>
public sealed class ValidationText;
