using GrcPortal.Core.Catalogue;
using GrcPortal.Core.Catalogue.Starting;
using GrcPortal.Core.Organisation;
using GrcPortal.Core.Requests;
using GrcPortal.Core.Tenants;

namespace GrcPortal.Core.Tests.Catalogue;

/// <summary>What every authority starts with is sound, in every kind of authority.</summary>
public sealed class StartingCatalogueTests
{
    private static readonly IReadOnlyList<StartingCategory> All = [.. StartingCatalogue.Families.SelectMany(family => family.Categories)];

    public static TheoryData<string> Codes => [.. All.Select(category => category.Code)];

    [Fact]
    public void The_whole_tree_is_there() => Assert.Equal((24, 84), (StartingCatalogue.Families.Count, All.Count));

    [Theory, MemberData(nameof(Codes))]
    public void Each_category_is_said_in_words_and_its_form_may_be_published(string code)
    {
        var category = All.Single(one => one.Code == code);

        Assert.Empty(CheckDefinition.FaultsOf(new() { Fields = category.Fields }));
        Assert.Matches("^[a-z0-9-]{3,60}$", category.Slug);
        Assert.EndsWith(".", category.Summary, StringComparison.Ordinal);
        Assert.InRange(category.Summary.Length, 10, 120);
        Assert.InRange(PlainWords.Of(category.Keywords).Count, 5, 30);
        Assert.True(category.TakeOn.Amount > 0 && category.Resolve.Amount > 0);
        Assert.DoesNotContain('\'', category.Name + category.Summary + category.Keywords + string.Concat(category.Fields.Select(field => field.Label + field.Hint)));
        Assert.All(category.Fields.Where(field => field.Type is FieldType.Photo or FieldType.Document), field => Assert.False(field.Required));
    }

    [Fact]
    public void Codes_and_addresses_are_each_one_category_s()
    {
        Assert.Equal(All.Count + 24, All.Select(one => one.Code).Concat(StartingCatalogue.Families.Select(family => family.Code)).Distinct().Count());
        Assert.Equal(All.Count + 24, All.Select(one => one.Slug).Concat(StartingCatalogue.Families.Select(family => family.Slug)).Distinct().Count());
    }

    [Fact]
    public void Each_department_named_exists() => Assert.Empty(StartingCatalogue.Families.Select(family => family.Department)
        .Concat(All.Select(category => category.Department).OfType<string>()).Except(StartingOrganisation.Departments.Select(department => department.Name)));

    [Theory]
    [InlineData(TenantKind.Commune, "nid-de-poule", null)]
    [InlineData(TenantKind.Commune, "acte-etat-civil", null)]
    [InlineData(TenantKind.Commune, "lampadaire-eteint", null)]
    [InlineData(TenantKind.Commune, "bac-non-collecte", StartingBodies.Intercommunality)]
    [InlineData(TenantKind.Commune, "fuite-d-eau", StartingBodies.Intercommunality)]
    [InlineData(TenantKind.Commune, "odeur-d-egout", StartingBodies.Intercommunality)]
    [InlineData(TenantKind.Commune, "borne-incendie", null)]
    [InlineData(TenantKind.Intercommunality, "nid-de-poule", null)]
    [InlineData(TenantKind.Intercommunality, "panneau-abime", null)]
    [InlineData(TenantKind.Intercommunality, "bac-non-collecte", null)]
    [InlineData(TenantKind.Intercommunality, "acte-etat-civil", StartingBodies.TownHall)]
    [InlineData(TenantKind.Intercommunality, "droits-sur-mes-donnees", null)]
    [InlineData(TenantKind.County, "fuite-d-eau", StartingBodies.Intercommunality)]
    [InlineData(TenantKind.County, "acte-etat-civil", StartingBodies.TownHall)]
    public void Who_is_competent_depends_on_the_authority(TenantKind kind, string slug, string? body)
    {
        var bodies = StartingBodies.Make(kind);

        var made = StartingCatalogue.Make(kind, null, _ => Guid.NewGuid(), competence => bodies.Single(one => one.Name == StartingBodies.Of(competence)).Id, DateTimeOffset.UnixEpoch)
            .Select(one => one.Category).Single(category => category.Slug == slug);

        Assert.Equal(body, bodies.SingleOrDefault(one => one.Id == made.CompetentBodyId)?.Name);
    }

    [Fact]
    public void Each_starting_reason_has_its_code_and_each_refusal_what_the_citizen_is_told()
    {
        var made = StartingReasons.Make().ToList();

        Assert.Equal(Enum.GetNames<RefusalReason>(), made.Where(reason => reason.Kind is ReasonKind.Refusal).Select(reason => reason.Code));
        Assert.Equal(Enum.GetNames<PauseReason>(), made.Where(reason => reason.Kind is ReasonKind.Pause).Select(reason => reason.Code));
        Assert.All(made, reason => Assert.Equal(reason.Kind is ReasonKind.Refusal, reason.CitizenWords is not null));
    }

    [Fact]
    public void An_application_is_always_answered() => Assert.True(All.Single(one => one.Code is "EMP-CAN") is { AnswerRequired: true, Type: RequestType.Application });
}
