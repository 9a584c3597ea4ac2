namespace GrcPortal.Web.Areas.Portal.Catalogue;

/// <summary>A category's address on the portal; every step of filing lies under it.</summary>
internal static class CategoryAddress
{
    public const string Route = "demandes/{slug:regex(^[[a-z0-9-]]+$):maxlength(100)}";

    public static string Of(string slug, string under = "") => under is "" ? $"~/demandes/{slug}" : $"~/demandes/{slug}/{under}";
}
