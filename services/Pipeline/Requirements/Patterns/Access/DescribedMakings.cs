using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Requirements.Patterns.Guards;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Phrases.Adjectives;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Requirements.Phrases.Rows;
using AgenticAi.Pipeline.Requirements.Rules;
using AgenticAi.Pipeline.Requirements.Rules.Acts;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Access;

/// <summary>"May rate finished jobs": a rating is made of jobs in that state only. A rule that asks for more says it already.</summary>
internal sealed class DescribedMakings : IPattern
{
    public string Name => "described-makings";

    public Stage Stage => Stage.Completion;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements.Where(statement => statement.Kind is StatementKind.Sentence or StatementKind.ListItem))
        {
            foreach (var capability in Capability.Find(statement).Where(CapabilityAccess.Permits))
            {
                if (
                    capability.Things is [{ Modifiers.Count: > 0 } thing]
                    && EntityNames.Find(context.Model, context.Vocabulary, thing) is { } described
                    && Made(context, capability, described) is { } act
                )
                {
                    Read(context, statement, thing, described, act);
                }
            }
        }
    }

    private static Act? Made(InferenceContext context, Capability capability, Entity described)
    {
        var operations = CapabilityTargets.Find(context, capability).Select(target => target.Operation).Distinct().ToList();
        var made = operations.Select(operation => operation.Entity).Distinct(StringComparer.Ordinal).ToList();
        return
            operations.Count > 0
            && operations.TrueForAll(operation => operation.Kind == OperationKind.Create)
            && made is [{ } name]
            && name != described.Name
            ? new Act(operations, context.Model.Domain.FindEntity(name)!)
            : null;
    }

    private static void Read(InferenceContext context, Statement statement, NounPhrase thing, Entity described, Act act)
    {
        var scope = new PhraseScope(context.Model, context.Vocabulary, context.Glossary, new RowReference(act.Entity, Formula.This));
        if (
            People.ReachedFrom(scope, scope.This!, described, thing.Name) is not { } row
            || Formula.And(thing.Modifiers.Select(modifier => State(row, modifier, scope)).ToList()) is not { } wanted
        )
        {
            return;
        }

        if (act.Operations.SelectMany(operation => operation.Guards).FirstOrDefault(guard => Implies(guard, wanted)) is { } known)
        {
            context.Derive(statement, ElementId.Guard(known.Id));
        }
        else
        {
            new GuardWriter(context).Write(statement, new Rule(act, wanted, new Refusal(409, null), thing.Span));
        }

        context.Claim(statement, thing.Span);
    }

    private static Expression? State(RowReference row, Modifier modifier, PhraseScope scope) =>
        (modifier.Kind == ModifierKind.Participle ? ReachedStates.Read(row, modifier.Lemma) : null) ?? Description.Read(row, modifier, scope);

    /// <summary>The guard leaves no value that the description would not.</summary>
    private static bool Implies(Guard guard, Expression wanted) =>
        guard.Condition.Equals(wanted)
        || (
            guard.Condition is BinaryExpression { Left: PathExpression path } narrow
            && wanted is BinaryExpression { Left: PathExpression same } wide
            && path.Equals(same)
            && Values(narrow) is { } few
            && Values(wide) is { } many
            && few.IsSubsetOf(many)
        );

    private static HashSet<string>? Values(BinaryExpression condition) =>
        condition switch
        {
            { Operator: BinaryOperator.Equal, Right: Literal one } => [one.ToString()],
            { Operator: BinaryOperator.In, Right: ListExpression list } => [.. list.Items.Select(item => item.ToString())],
            _ => null,
        };
}
