namespace GrcPortal.Web.Security;

/// <summary>The one host, beside us, that images of this page may come from.</summary>
public sealed record TileOrigin(string Origin);
