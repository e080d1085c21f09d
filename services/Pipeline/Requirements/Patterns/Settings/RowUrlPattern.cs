using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Conventions;
using AgenticAi.Pipeline.Requirements.Inference;

namespace AgenticAi.Pipeline.Requirements.Patterns.Settings;

/// <summary>"Each todo in a response carries a `url` where it can be fetched".</summary>
internal sealed partial class RowUrlPattern : IPattern
{
    public string Name => "row-url";

    public Stage Stage => Stage.Completion;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements)
        {
            if (
                Said().Match(statement.Text) is { Success: true } match
                && EntityOf(context, statement) is { } entity
                && context.Vocabulary.Operations(entity, OperationKind.Get).FirstOrDefault() is { } get
            )
            {
                Add(context, statement, match.Groups["name"] is { Success: true } named ? named.Value : "url", entity, get);
            }
        }
    }

    private static void Add(InferenceContext context, Statement statement, string name, Entity entity, Operation get)
    {
        var view = context.Model.Api.FindView(Views.Full(context, entity))!;
        context.State(
            statement,
            ElementId.Attribute(entity.Name, name, "computed"),
            get.Id,
            id =>
            {
                entity.Attributes.RemoveAll(attribute => attribute.Name == name);
                view.Fields.RemoveAll(field => field.Name == name);
                view.Fields.Add(
                    new ViewField
                    {
                        Name = name,
                        Value = new PathExpression("this", ["id"]),
                        UrlOf = id,
                        Type = AttributeType.Url,
                    }
                );
            }
        );
        context.Classify(statement, RequirementKind.Data);
        context.Claim(statement);
    }

    private static Entity? EntityOf(InferenceContext context, Statement statement) =>
        Word().Matches(statement.Text).Select(word => context.Vocabulary.Entity(word.Value)).FirstOrDefault(entity => entity is not null)
        ?? context.Vocabulary.Entity(statement.Subject)
        ?? (context.Model.Domain.Entities.Count == 1 ? context.Model.Domain.Entities[0] : null);

    // The name and what it leads to stand close together: "a link, ... a flag that says whether it has been read" is an attribute.
    [GeneratedRegex(
        @"`?\b(?<name>url|link|href|self|location)\b`?(?:\s+(?!has\b|have\b)\w+){0,2}\s+"
            + @"(?:(?:where|(?:at|from|under|by)\s+which)\s+(?:\w+\s+){1,4}(?:fetched|found|read|reached|retrieved|loaded)\b"
            + @"|that\s+(?:points|leads)\s+(?:back\s+)?to\s+it(?:self)?\b"
            + @"|to\s+(?:\w+\s+){0,2}itself\b)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Said();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
