using GrcPortal.Core.Catalogue;

namespace GrcPortal.Core.Requests;

/// <summary>Another type for a demand, and who deals with it from now on: nobody else, unless it moves.</summary>
public sealed record Requalification(Category Old, Category New, Assignment? Move = null)
{
    /// <summary>Of two types the one that shows less decides, for good: nobody's private words come out by a mistake of type.</summary>
    public bool Withholds(ServiceRequest request) =>
        request.IsWithheld || Old.Visibility is not CategoryVisibility.Public || New.Visibility is not CategoryVisibility.Public;

    /// <summary>Everybody may know of it.</summary>
    public static bool IsShown(ServiceRequest request, Category category) => category is { Visibility: CategoryVisibility.Public, State: CategoryState.Public } && !request.IsWithheld;
}
