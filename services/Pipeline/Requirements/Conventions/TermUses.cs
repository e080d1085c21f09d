using System.Text.RegularExpressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Phrases;

namespace AgenticAi.Pipeline.Requirements.Conventions;

/// <summary>A definition ("members younger than 12 are children") is proven by the rules in which the word stands.</summary>
internal sealed class TermUses : IPattern
{
    public string Name => "term-uses";

    public Stage Stage => Stage.Completion;

    public void Apply(InferenceContext context)
    {
        foreach (var term in context.Glossary.Terms.Where(term => term.Source is not null))
        {
            var statement = context.Statements.FirstOrDefault(statement =>
                statement.Clauses.Any(clause => statement.Locate(clause.Span) == term.Source)
            );
            if (statement is { Requirement.Elements.Count: 0 })
            {
                context.Derive(statement, Rules(context, term));
            }
        }
    }

    private static IEnumerable<string> Rules(InferenceContext context, Term term)
    {
        // The row that the word describes stands in the rule by another path.
        var shape = new Regex(Regex.Escape(term.Condition.ToString()).Replace(@"this\.", @"[\w.]+\.", StringComparison.Ordinal));
        return context
            .Model.Api.Operations.SelectMany(operation => operation.Guards)
            .Where(guard => shape.IsMatch(guard.Condition.ToString()))
            .Select(guard => ElementId.Guard(guard.Id))
            .Concat(
                context.Model.Domain.Entities.SelectMany(entity =>
                    entity
                        .Attributes.Where(attribute => attribute.Computed is { } value && shape.IsMatch(value.ToString()))
                        .Select(attribute => ElementId.Attribute(entity.Name, attribute.Name, "computed"))
                )
            )
            .ToList();
    }
}
