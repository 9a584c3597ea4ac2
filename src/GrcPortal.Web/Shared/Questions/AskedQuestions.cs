using GrcPortal.Core.Catalogue;
using GrcPortal.Web.Shared.Uploads;

namespace GrcPortal.Web.Shared.Questions;

/// <summary>A category's questions and what was typed or answered so far.</summary>
public sealed record AskedQuestions(FormVersion Form, IReadOnlyDictionary<string, IReadOnlyList<string>> Values, DateOnly Today)
{
    public bool HasPersonal => Form.Definition.Fields.Any(one => one.Personal);

    public bool AsksFiles => Form.Definition.Fields.Any(one => one.IsFile());

    /// <summary>Those received so far; null where a form takes none.</summary>
    public IReadOnlyList<Glimpse>? Files { get; init; }

    /// <summary>In their order, as errors name them.</summary>
    public List<string> Names => [.. Form.Definition.Fields.Select(one => PostedAnswers.Prefix + one.Key)];

    public IReadOnlyList<string> Of(FieldDefinition field) => Values.TryGetValue(field.Key, out var values) ? values : [];
}
