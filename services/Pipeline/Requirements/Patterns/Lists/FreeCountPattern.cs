using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Phrases.Adjectives;
using AgenticAi.Pipeline.Requirements.Phrases.Rows;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Patterns.Lists;

/// <summary>"... see how many copies are free": what the copies belong to shows their number.</summary>
internal sealed class FreeCountPattern : IPattern
{
    public string Name => "free-counts";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements)
        {
            foreach (
                var clause in statement.AllClauses.Where(clause =>
                    clause is { Verb: { Negated: false, Lemma: "see" or "show" or "view" or "know" or "learn" or "check" } }
                )
            )
            {
                foreach (
                    var many in clause
                        .Under(Connector.Whether)
                        .Where(below =>
                            below is { Subject: { Determiner: DeterminerKind.Many, Possessor: null }, Verb.IsCopula: true, Attributes.Count: 1 }
                        )
                )
                {
                    Read(context, statement, clause, many);
                }
            }
        }
    }

    private static void Read(InferenceContext context, Statement statement, Clause clause, Clause many)
    {
        if (
            context.Vocabulary.Entity(many.Subject!.Name) is not { } counted
            || WholeOf(context, counted) is not { } whole
            || context.Model.Domain.FindEntity(whole.Target) is not { } owner
        )
        {
            return;
        }

        var scope = new PhraseScope(context.Model, context.Vocabulary, context.Glossary, new RowReference(owner, Formula.This));
        var rows = scope.All(counted);
        if (Description.Read(new RowReference(counted, rows.Row), many.Attributes[0], scope) is not { } described)
        {
            return;
        }

        var name = Naming.Camel($"{many.Attributes[0].Text} {WordForms.Plural(Naming.Phrase(counted.Name))}");
        var value = Formula.Aggregate(AggregateKind.Count, rows.With(Formula.Equal(rows.Row.Then(whole.Name), Formula.This), described));
        if (owner.FindAttribute(name) is not { } shown)
        {
            shown = new Attribute
            {
                Name = name,
                Type = AttributeType.Integer,
                ReadOnly = true,
                Source = statement.Requirement.Source,
            };
            owner.Attributes.Add(shown);
        }

        // What is damaged or kept aside may be read later than this sentence.
        if (shown.Source == statement.Requirement.Source && shown.Computed?.ToString() != value.ToString())
        {
            shown.Computed = value;
            context.Changed();
        }

        context.Derive(statement, ElementId.Attribute(owner.Name, name, "computed"));
        context.Claim(statement, clause.Span.Cover(many.Span));
    }

    private static Relation? WholeOf(InferenceContext context, Entity counted)
    {
        var wholes = counted.Relations.FindAll(relation =>
            relation is { Kind: RelationKind.ManyToOne, Required: true } && relation.Target != context.Vocabulary.AccountEntity?.Name
        );
        return wholes.Count == 1 ? wholes[0] : null;
    }
}
