using FsCheck;
using FsCheck.Fluent;
using GrcPortal.Core.Catalogue;
using static GrcPortal.Core.Catalogue.AnswerRule;

namespace GrcPortal.Core.Tests.Catalogue;

/// <summary>A posted form gives answers to what was asked, and nothing else.</summary>
public sealed class ReadAnswersTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly IReadOnlyList<FieldOption> Colours = [new("bleu", "Bleu"), new("vert", "Vert"), new("gris", "Gris")];

    [Theory]
    [InlineData(FieldType.Text, "12 mètres", "12 mètres")]
    [InlineData(FieldType.Text, "deux\nlignes", "deux lignes")]
    [InlineData(FieldType.LongText, "deux\nlignes", "deux\nlignes")]
    [InlineData(FieldType.Address, "12 rue des Lices", "12 rue des Lices")]
    [InlineData(FieldType.Number, "12", "12")]
    [InlineData(FieldType.Number, "1 250,5", "1250.5")]
    [InlineData(FieldType.Date, "2026-02-28", "2026-02-28")]
    [InlineData(FieldType.YesNo, "yes", "yes")]
    [InlineData(FieldType.Choice, "vert", "vert")]
    [InlineData(FieldType.Choices, "vert", "vert")]
    public void An_answer_of_its_type_is_kept(FieldType type, string typed, string kept) => Assert.Equal([kept], Read(Field(type), typed).Kept.Of("champ"));

    [Theory]
    [InlineData(FieldType.Number, "douze", NotANumber)]
    [InlineData(FieldType.Number, "1e9", NotANumber)]
    [InlineData(FieldType.Number, "1234567890123456", NotANumber)]
    [InlineData(FieldType.Number, "-1", OutOfRange)]
    [InlineData(FieldType.Date, "28/02/2026", NotADate)]
    [InlineData(FieldType.Date, "2026-02-30", NotADate)]
    [InlineData(FieldType.Date, "0026-02-28", OutOfRange)]
    [InlineData(FieldType.Date, "9999-12-31", OutOfRange)]
    [InlineData(FieldType.YesNo, "oui", NotAChoice)]
    [InlineData(FieldType.Choice, "rouge", NotAChoice)]
    [InlineData(FieldType.Choice, "Bleu", NotAChoice)]
    [InlineData(FieldType.Choices, "rouge", NotAChoice)]
    public void What_is_no_answer_is_refused_and_not_kept(FieldType type, string typed, AnswerRule why)
    {
        var read = Read(Field(type), typed);

        Assert.Equal(why, Assert.Single(read.Faults).Rule);
        Assert.Empty(read.Kept.Values);
        Assert.False(read.IsWhole);
    }

    [Theory]
    [InlineData(FieldType.Text)]
    [InlineData(FieldType.LongText)]
    [InlineData(FieldType.Address)]
    [InlineData(FieldType.Number)]
    [InlineData(FieldType.Date)]
    [InlineData(FieldType.YesNo)]
    [InlineData(FieldType.Choice)]
    [InlineData(FieldType.Choices)]
    public void Ten_thousand_characters_are_refused_by_every_type(FieldType type) => Assert.Single(Read(Field(type), new string('é', 10_000)).Faults);

    [Fact]
    public void A_field_that_is_not_asked_is_refused()
    {
        var read = ReadAnswers.From(Form(Field(FieldType.Text)), new Dictionary<string, IReadOnlyList<string>> { ["champ"] = ["oui"], ["prix"] = ["0"] }, Today);

        Assert.Equal(new("prix", UnknownField), Assert.Single(read.Faults));
        Assert.DoesNotContain("prix", read.Kept.Values.Keys);
    }

    [Theory]
    [InlineData(FieldType.Photo)]
    [InlineData(FieldType.Document)]
    public void A_file_is_no_word_and_a_field_left_empty_is_none(FieldType type)
    {
        Assert.Equal(UnknownField, Assert.Single(Read(Field(type), "plan.pdf").Faults).Rule);
        Assert.True(Read(Field(type) with { Required = true }, "").IsWhole);
        Assert.Equal([NoFile], ReadAnswers.WithoutFile(Form(Field(type) with { Required = true }), [null, "autre"]).Select(fault => fault.Rule));
        Assert.Empty(ReadAnswers.WithoutFile(Form(Field(type) with { Required = true }), ["champ"]));
        Assert.Empty(ReadAnswers.WithoutFile(Form(Field(type)), []));
    }

    [Fact]
    public void One_unknown_choice_among_known_ones_refuses_them_all() => Assert.Equal(NotAChoice, Assert.Single(Read(Field(FieldType.Choices), "vert", "rouge").Faults).Rule);

    [Fact]
    public void Several_choices_are_kept_once_in_the_order_of_the_form() => Assert.Equal(["bleu", "gris"], Read(Field(FieldType.Choices), "gris", "bleu", "gris").Kept.Of("champ"));

    [Fact]
    public void There_may_be_a_most_of_choices() => Assert.Equal(TooMany, Assert.Single(Read(Field(FieldType.Choices) with { Max = 1 }, "vert", "bleu").Faults).Rule);

    [Theory]
    [InlineData(FieldType.Text)]
    [InlineData(FieldType.Choice)]
    public void A_question_with_one_answer_takes_one(FieldType type) => Assert.Equal(OneOnly, Assert.Single(Read(Field(type), "vert", "bleu").Faults).Rule);

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void What_is_required_is_asked_for(bool required, int faults)
    {
        var read = Read(Field(FieldType.Text) with { Required = required }, "");

        Assert.Equal(faults, read.Faults.Count);
        Assert.Empty(read.Kept.Values);
    }

    [Theory]
    [InlineData(FieldType.Number, 2, 4, "5")]
    [InlineData(FieldType.Number, 2, 4, "1.9")]
    [InlineData(FieldType.Date, -30, 0, "2026-11-24")]
    [InlineData(FieldType.Date, -30, 0, "2026-10-23")]
    public void Limits_are_kept(FieldType type, int min, int max, string typed) =>
        Assert.Equal(OutOfRange, Assert.Single(Read(Field(type) with { Min = min, Max = max }, typed).Faults).Rule);

    [Theory]
    [InlineData("yes", true)]
    [InlineData("no", false)]
    public void A_danger_stops_the_form(string answer, bool stops)
    {
        var danger = Field(FieldType.Stop) with { Required = true, Stop = new StopRule("yes", "Appelez.", "112") };

        Assert.Equal(stops ? danger : null, Read(danger, answer).Stopped);
    }

    [Fact]
    public void Whatever_is_posted_what_is_kept_answers_the_form() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Posted, posted =>
    {
        var form = Form([.. Enum.GetValues<FieldType>().Where(type => type is not FieldType.Stop).Select(type => Field(type) with { Key = $"{type}" })]);

        var read = ReadAnswers.From(form, posted, Today);

        Assert.Empty(read.Kept.Values.Keys.Except(form.Fields.Select(field => field.Key)));
        Assert.Empty(read.Faults.Select(fault => fault.Key).Intersect(read.Kept.Values.Keys));
        var again = ReadAnswers.From(form, read.Kept.Values, Today);
        Assert.True(again.IsWhole);
        Assert.Equal(read.Kept.Values, again.Kept.Values);
    }));

    private static Arbitrary<Dictionary<string, IReadOnlyList<string>>> Posted
    {
        get
        {
            var keys = Gen.Elements((string[])[.. Enum.GetNames<FieldType>(), "prix", ""]);
            var value = Gen.OneOf(Gen.Elements("", "vert", "bleu", "yes", "12", "1 000,50", "2026-02-28", "deux\nlignes"), ArbMap.Default.GeneratorFor<NonNull<string>>().Select(any => any.Get));
            return Gen.ListOf(Gen.Zip(keys, Gen.ArrayOf(value))).Select(pairs => pairs.DistinctBy(pair => pair.Item1).ToDictionary(pair => pair.Item1, IReadOnlyList<string> (pair) => pair.Item2)).ToArbitrary();
        }
    }

    private static AnswersRead Read(FieldDefinition field, params string[] typed) =>
        ReadAnswers.From(Form(field), new Dictionary<string, IReadOnlyList<string>> { [field.Key] = typed }, Today);

    private static FormDefinition Form(params FieldDefinition[] fields) => new() { Fields = fields };

    private static FieldDefinition Field(FieldType type) => new()
    {
        Key = "champ",
        Type = type,
        Label = "Un champ",
        Options = type is FieldType.Choice or FieldType.Choices ? Colours : [],
    };
}
