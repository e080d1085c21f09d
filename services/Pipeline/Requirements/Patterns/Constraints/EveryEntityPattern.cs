using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Members;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Constraints;

/// <summary>"All entities have createdAt and updatedAt": the times that every kind of row keeps.</summary>
internal sealed partial class EveryEntityPattern : IPattern
{
    public string Name => "every-entity";

    public Stage Stage => Stage.Operations;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements)
        {
            if (Said().Match(statement.Text) is not { Success: true } match)
            {
                continue;
            }

            var entities = context.Model.Domain.Entities.FindAll(entity =>
                entity != context.Vocabulary.AccountEntity
                && context.Vocabulary.Operations(entity).Any()
                && context.Model.Domain.FindChanged(entity) is null
            );
            foreach (Capture time in match.Groups["time"].Captures)
            {
                var created = time.Value.StartsWith("creat", StringComparison.OrdinalIgnoreCase);
                context.Derive(
                    statement,
                    entities
                        .Select(entity => (entity, Kept: created ? Timestamps.Created(context, entity) : Timestamps.Updated(context, entity)))
                        .Select(pair => ElementId.Attribute(pair.entity.Name, pair.Kept.Name))
                );
            }

            context.Classify(statement, RequirementKind.Data);
            context.Claim(statement, new TextSpan(match.Index, match.Length));
        }
    }

    private const string Time =
        @"(?:an? |the )?`?(?<time>created ?_?at|creation (?:timestamp|time|date)|updated ?_?at|update (?:timestamp|time)|updated timestamp|created timestamp)`?(?: timestamps?)?";

    [GeneratedRegex(
        @"^(?:all|every|each) (?:entity|entities|records?|resources?|objects?|rows?|types?) (?:has|have|must have|shall have|should have|carry|carries) (?:an? (?:unique )?id(?:,| and|, and) )?"
            + Time
            + @"(?:(?:,| and|, and) "
            + Time
            + @")?\.?$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Said();
}
