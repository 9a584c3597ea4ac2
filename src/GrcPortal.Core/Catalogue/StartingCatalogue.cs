using GrcPortal.Core.Catalogue.Starting;
using GrcPortal.Core.Tenants;

namespace GrcPortal.Core.Catalogue;

/// <summary>The categories and forms an authority starts with; from then on they are its own.</summary>
public static class StartingCatalogue
{
    internal static readonly IReadOnlyList<StartingFamily> Families =
    [
        Streets.Family, Cleanliness.Streets, Cleanliness.Waste, Nature.Lighting, Nature.Green, Waters.Water, Waters.Sewers,
        Living.Peace, Living.Buildings, Living.LocalLife, Land.Planning, Land.Housing, Records.CivilStatus, Records.Elections, Records.Cemetery,
        Schools.School, Schools.AfterSchool, Schools.EarlyChildhood, Care.Social, Care.Jobs, Partners.Clubs, Partners.Trade, Contact.Digital, Contact.Relation,
    ];

    /// <summary>Families that municipalities have most often handed over to their intercommunality, with all they hold of its competence.</summary>
    private static readonly string[] HandedOver = ["DEC", "EAU", "ASN"];

    /// <param name="kind">What kind of authority starts.</param>
    /// <param name="only">The codes of the families it takes; all when null.</param>
    /// <param name="department">The department of a name.</param>
    /// <param name="body">The body that is competent in place of the authority, by the level it stands for.</param>
    /// <param name="now">When its forms are published.</param>
    internal static IEnumerable<(Category Category, FormVersion? Form)> Make(
        TenantKind kind, IReadOnlyList<string>? only, Func<string, Guid> department, Func<Competence, Guid> body, DateTimeOffset now)
    {
        foreach (var (family, rank) in Families.Where(family => only?.Contains(family.Code) is not false).Select((family, at) => (family, at + 1)))
        {
            var parent = new Category
            {
                Code = family.Code,
                Slug = family.Slug,
                Name = family.Name,
                Summary = family.Summary,
                DepartmentId = department(family.Department),
                Rank = rank,
            };
            yield return (parent, null);
            foreach (var (starting, at) in family.Categories.Select((starting, at) => (starting, at + 1)))
            {
                var category = new Category
                {
                    Code = starting.Code,
                    Slug = starting.Slug,
                    Name = starting.Name,
                    Summary = starting.Summary,
                    Keywords = starting.Keywords,
                    ParentId = parent.Id,
                    DepartmentId = department(starting.Department ?? family.Department),
                    Type = starting.Type,
                    Visibility = starting.Visibility,
                    Competence = starting.Competence,
                    CompetentBodyId = IsElsewhere(kind, family, starting) ? body(starting.Competence) : null,
                    Place = starting.Place,
                    EmergencyNumber = starting.EmergencyNumber,
                    AnswerRequired = starting.AnswerRequired,
                    TakeOn = starting.TakeOn,
                    Resolve = starting.Resolve,
                    Rank = at,
                };
                yield return (category, FormOf(category, starting, now));
            }
        }
    }

    private static bool IsElsewhere(TenantKind kind, StartingFamily family, StartingCategory category) => !category.IsEveryones && kind switch
    {
        TenantKind.Commune => category.Competence is Competence.Intercommunality && HandedOver.Contains(family.Code),
        TenantKind.Intercommunality => category.Competence is Competence.Commune,
        _ => category.Competence is Competence.Commune or Competence.Intercommunality,
    };

    private static FormVersion? FormOf(Category category, StartingCategory starting, DateTimeOffset now)
    {
        if (starting.Fields.Count is 0) return null;
        var form = new FormVersion { CategoryId = category.Id, Number = 1, Definition = new() { Fields = starting.Fields }, MadeAt = now };
        form.Publish(now);
        return form;
    }
}
