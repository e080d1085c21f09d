using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Requirements.Phrases.Rows;
using AgenticAi.Pipeline.Requirements.Phrases.Values;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Definitions;

/// <summary>"THE SYSTEM SHALL compute the total price of a rental as the daily price of the machine times the number of days": a value that nobody sends.</summary>
internal sealed partial class ComputedPattern : IPattern
{
    public string Name => "computed-values";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements.Where(statement => statement.Kind is StatementKind.Sentence or StatementKind.ListItem))
        {
            if (Shape().Match(statement.Text) is { Success: true } match && Named(context, statement) is { } value)
            {
                Read(context, statement, value.Entity, value.Attribute, match);
            }
        }
    }

    private static void Read(InferenceContext context, Statement statement, Entity entity, Model.Domain.Attribute attribute, Match match)
    {
        var scope = new PhraseScope(context.Model, context.Vocabulary, context.Glossary, new RowReference(entity, Formula.This));
        if (Arithmetic.Read(match.Groups["formula"].Value, scope) is not { } formula || ExpressionOf(attribute).Equals(formula))
        {
            return;
        }

        context.State(
            statement,
            ElementId.Attribute(entity.Name, attribute.Name, "computed"),
            formula,
            value =>
            {
                attribute.Computed = value;
                attribute.ReadOnly = true;
                attribute.Required = false;
            },
            new TextSpan(match.Index, match.Length)
        );
        context.Claim(statement, new TextSpan(match.Index, match.Length));
    }

    private static PathExpression ExpressionOf(Model.Domain.Attribute attribute) => Formula.This.Then(attribute.Name);

    private static (Entity Entity, Model.Domain.Attribute Attribute)? Named(InferenceContext context, Statement statement)
    {
        foreach (var clause in statement.Clauses.Where(clause => clause is { Verb.Negated: false, Subordinates.Count: 0 }))
        {
            var phrase = clause.Verb!.Passive ? clause.Subject : clause.Object;
            if (
                phrase is not null
                && EntityNames.Find(context.Model, context.Vocabulary, SingleRow.Possessor(phrase)) is { } entity
                && entity.FindAttributeByWords(phrase.FullName)
                    is { Type: AttributeType.Integer or AttributeType.Money or AttributeType.Decimal, Generator: null } attribute
            )
            {
                return (entity, attribute);
            }
        }

        return null;
    }

    [GeneratedRegex(
        @"^(?:the (?:system|application|service) (?:shall|must|will) (?:compute|calculate|determine|work out) (?:the|its|an?) .+? (?:as|from)|the .+? (?:is|shall be|must be) (?:computed|calculated) (?:as|from)) (?<formula>[^,;:]+?)\.?$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Shape();
}
