namespace GrcPortal.Web.Areas.Admin.Shared;

/// <summary>Buttons of a line in a list that is ordered by hand: where they post, and whom they speak of.</summary>
public sealed record Step(string Action, string Name, bool IsFirst, bool IsLast);

/// <summary>The button that switches a line on or off.</summary>
public sealed record Switch(string Action, string Name, bool IsOn);
