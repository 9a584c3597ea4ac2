namespace GrcPortal.Web.Shared.Promises;

/// <summary>Marks the texts that say why a promise is for its date.</summary>
public sealed class PromisesText;
