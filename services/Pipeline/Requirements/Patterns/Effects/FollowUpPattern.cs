using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Rules;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Effects;

/// <summary>"When a stay becomes `departed`, create an invoice whose amount is the number of nights times the nightly price of the berth": a row that follows from an act.</summary>
internal sealed class FollowUpPattern : IPattern
{
    private static readonly string[] Making =
    [
        "create",
        "make",
        "issue",
        "generate",
        "add",
        "record",
        "open",
        "raise",
        "write",
        "produce",
        "draw up",
    ];

    public string Name => "follow-ups";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements.Where(statement => statement.Kind is StatementKind.Sentence or StatementKind.ListItem))
        {
            foreach (var clause in statement.Clauses.Where(clause => clause.Step == Specs.Language.ScenarioStep.None && !clause.IsPartial))
            {
                Read(context, statement, clause);
            }
        }
    }

    private static void Read(InferenceContext context, Statement statement, Clause clause)
    {
        if (
            Made(clause) is not { } made
            || clause.Subordinates is not [{ Connector: Connector.When or Connector.Once or Connector.After or Connector.If } when]
            || context.Vocabulary.Entity(made) is not { } entity
            || Happening.Of(context, statement, when) is not { } happening
            || happening.Entity == entity
        )
        {
            return;
        }

        var scope = new PhraseScope(context.Model, context.Vocabulary, context.Glossary, new RowReference(happening.Entity, Formula.This));
        if (new NewRow(context, statement, entity, scope).Read(made, Beside(clause)) is not { } create)
        {
            return;
        }

        new EffectWriter(context).Write(
            statement,
            clause.Span.Cover(when.Span),
            happening.Operations,
            id => happening.State is { } state ? new IfEffect(In(happening, state), [create], []) { Id = id } : create with { Id = id }
        );
    }

    private static NounPhrase? Made(Clause clause)
    {
        if (clause.Verb is not { Negated: false } verb || !Making.Contains(verb.Lemma))
        {
            return null;
        }

        var phrase =
            verb.Passive ? clause.Subject
            : clause.Subject is null or { IsPronoun: true } || RuleReader.IsSystem(clause.Subject) ? clause.Object
            : null;
        return phrase is { Determiner: DeterminerKind.Indefinite or DeterminerKind.None, IsPronoun: false, Conjuncts.Count: 0 } ? phrase : null;
    }

    private static IReadOnlyList<Complement> Beside(Clause clause) =>
        [.. clause.Complements.Where(complement => complement is not { Preposition: "by", Phrase: { } by } || !RuleReader.IsSystem(by))];

    private static BinaryExpression In(Happening happening, string state) =>
        Formula.Equal(Formula.This.Then(happening.Entity.Lifecycle!.Attribute), Formula.Text(state));
}
