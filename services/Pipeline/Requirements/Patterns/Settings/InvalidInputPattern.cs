using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Settings;

/// <summary>"Invalid input is rejected with 400": what every limit of a member is refused with, so the limits are what shows it.</summary>
internal sealed partial class InvalidInputPattern : IPattern
{
    private static readonly string[] Limits = ["required", "length", "range", "pattern", "enum", "tense"];

    public string Name => "invalid-input";

    public Stage Stage => Stage.Completion;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements)
        {
            if (Said().Match(statement.Text) is { Success: true } match && Stated(context).ToList() is { Count: > 0 } limits)
            {
                context.Derive(statement, limits);
                context.Classify(statement, RequirementKind.Quality);
                context.Claim(statement, new TextSpan(match.Index, match.Length));
            }
        }
    }

    private static IEnumerable<string> Stated(InferenceContext context) =>
        from entity in context.Model.Domain.Entities
        from attribute in entity.Attributes
        where
            attribute is { ReadOnly: false, Computed: null }
            && !(attribute is { Type: AttributeType.Enum } && entity.Lifecycle?.Attribute == attribute.Name)
        from limit in Limits
        let id = ElementId.Attribute(entity.Name, attribute.Name, limit)
        where context.IsStated(id) || context.SourceOf(id, ".min") is not null || context.SourceOf(id, ".max") is not null
        select id;

    [GeneratedRegex(
        @"^(?:(?:any |all )?(?:invalid|incorrect|malformed|wrong) (?:inputs?|data|requests?|values?|bodies|payloads?|fields)|validation (?:errors|failures)|(?:inputs?|requests?|data) that (?:is|are|does|do) not valid(?:ate)?) (?:(?:is|are|must be|shall be|should be|will be) (?:rejected|refused|answered|reported)(?: with)?|(?:gets?|returns?|give|gives|results? in|leads? to|produces?|yields?|must return|shall return|should return))(?: an?| a status| status| http)* ?400(?: bad request)?",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Said();
}
