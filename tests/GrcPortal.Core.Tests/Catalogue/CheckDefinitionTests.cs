using GrcPortal.Core.Catalogue;
using static GrcPortal.Core.Catalogue.DefinitionRule;

namespace GrcPortal.Core.Tests.Catalogue;

/// <summary>What no published form may be.</summary>
public sealed class CheckDefinitionTests
{
    private static readonly FieldDefinition Line = new() { Key = "champ", Type = FieldType.Text, Label = "Un champ" };

    public static TheoryData<DefinitionRule, FieldDefinition> Faulty => new()
    {
        { BadKey, Line with { Key = "Mon champ" } },
        { BadKey, Line with { Key = "champ\n" } },
        { UnknownType, Line with { Type = (FieldType)99 } },
        { NoLabel, Line with { Label = " " } },
        { TooLong, Line with { Hint = new string('a', 10_000) } },
        { TooFewOptions, Line with { Type = FieldType.Choice, Options = [new("un", "Un")] } },
        { TooManyOptions, Line with { Type = FieldType.Choices, Options = [.. Enumerable.Range(0, 100).Select(n => new FieldOption($"n{n}", "N"))] } },
        { BadOptionKey, Line with { Type = FieldType.Choice, Options = [new("un", "Un"), new("", "Deux")] } },
        { NoOptionLabel, Line with { Type = FieldType.Choice, Options = [new("un", "Un"), new("deux", "")] } },
        { OptionKeyTwice, Line with { Type = FieldType.Choice, Options = [new("un", "Un"), new("un", "Deux")] } },
        { OptionsWithoutChoice, Line with { Options = [new("un", "Un"), new("deux", "Deux")] } },
        { StopMissing, Line with { Type = FieldType.Stop, Required = true } },
        { StopElsewhere, Line with { Stop = new("yes", "Appelez.", "112") } },
        { StopWithoutWords, Stop(new("yes", "", "112")) },
        { StopPhone, Stop(new("yes", "Appelez.", null)) },
        { StopPhone, Stop(new("yes", "Appelez.", "javascript:alert(1)")) },
        { StopUnknownAnswer, Stop(new("oui", "Appelez.", "112")) },
        { StopOptional, Stop(new("yes", "Appelez.", "112")) with { Required = false } },
        { LimitsCrossed, Line with { Type = FieldType.Number, Min = 5, Max = 4 } },
        { LimitsCrossed, Line with { Max = 0 } },
        { LimitTooHigh, Line with { Max = 10_000 } },
        { LimitTooHigh, Line with { Type = FieldType.Date, Max = int.MaxValue } },
        { LimitTooHigh, Line with { Type = FieldType.Date, Min = int.MinValue } },
        { NoPurpose, Line with { Personal = true, LegalBasis = "Mission d’intérêt public" } },
        { NoLegalBasis, Line with { Personal = true, Purpose = "Vous rappeler" } },
    };

    [Theory, MemberData(nameof(Faulty))]
    public void A_form_that_cannot_be_answered_or_explained_is_not_published(DefinitionRule rule, FieldDefinition field) =>
        Assert.Contains(new(field.Key, rule), CheckDefinition.FaultsOf(new() { Fields = [field] }));

    [Fact]
    public void Each_key_is_one_field_s() => Assert.Equal([new("champ", KeyTwice)], CheckDefinition.FaultsOf(new() { Fields = [Line, Line] }));

    [Fact]
    public void A_form_has_an_end() =>
        Assert.Equal([new(null, TooManyFields)], CheckDefinition.FaultsOf(new() { Fields = [.. Enumerable.Range(0, 41).Select(n => Line with { Key = $"champ{n}" })] }));

    [Fact]
    public void It_asks_for_no_more_files_than_a_demand_may_have()
    {
        Assert.Empty(CheckDefinition.FaultsOf(Asking(6)));
        Assert.Equal([new(null, TooManyFiles)], CheckDefinition.FaultsOf(Asking(7)));

        static FormDefinition Asking(int files) => new() { Fields = [.. Enumerable.Range(0, files).Select(n => Line with { Key = $"champ{n}", Type = n % 2 is 0 ? FieldType.Photo : FieldType.Document })] };
    }

    [Fact]
    public void A_sound_form_has_no_fault() => Assert.Empty(CheckDefinition.FaultsOf(new()
    {
        Fields = [Line with { Personal = true, Purpose = "Vous rappeler", LegalBasis = "Mission d’intérêt public" }, Stop(new("yes", "Appelez.", "01 99 00 12 34"))],
    }));

    private static FieldDefinition Stop(StopRule stop) => Line with { Key = "danger", Type = FieldType.Stop, Required = true, Stop = stop };
}
