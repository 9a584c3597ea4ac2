using GrcPortal.Core.Organisation;

namespace GrcPortal.Core.Catalogue;

/// <summary>The categories an authority starts with; from then on they are its own.</summary>
internal static class StartingCatalogue
{
    public static IEnumerable<Category> Categories(Func<string, Guid> department)
    {
        var family = new Category
        {
            Code = "VOI",
            Slug = "voirie",
            Name = "Voirie",
            Summary = "Chaussées, trottoirs et panneaux.",
            DepartmentId = department(StartingOrganisation.Roads),
        };
        yield return family;
        yield return Leaf("VOI-NID", "nid-de-poule", "Nid-de-poule, affaissement", "Un trou, un creux ou une bosse sur la chaussée.", takeOn: 1, resolve: 7, rank: 1);
        yield return Leaf("VOI-TRO", "trottoir-degrade", "Trottoir dégradé", "Dalles descellées, bordure cassée, passage difficile à pied, en fauteuil ou en poussette.", takeOn: 2, resolve: 15, rank: 2);
        yield return Leaf("VOI-SIG", "panneau-abime", "Panneau abîmé, manquant", "Un panneau tombé, masqué, abîmé ou absent.", takeOn: 1, resolve: 5, rank: 3);

        Category Leaf(string code, string slug, string name, string summary, int takeOn, int resolve, int rank) => new()
        {
            Code = code,
            Slug = slug,
            Name = name,
            Summary = summary,
            ParentId = family.Id,
            DepartmentId = family.DepartmentId,
            Visibility = CategoryVisibility.Public,
            TakeOn = Target.InWorkingDays(takeOn),
            Resolve = Target.InWorkingDays(resolve),
            Rank = rank,
        };
    }
}
