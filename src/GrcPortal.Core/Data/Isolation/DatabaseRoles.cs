namespace GrcPortal.Core.Data.Isolation;

/// <summary>The roles of the database (docs/operations.md): none of them bypasses row-level security.</summary>
public static class DatabaseRoles
{
    /// <summary>Owns the objects, runs migrations.</summary>
    public const string Owner = "grc_owner";

    /// <summary>Web and jobs: rows only, owns nothing.</summary>
    public const string App = "grc_app";

    /// <summary>The operator's console: platform tables only.</summary>
    public const string Platform = "grc_platform";
}
