using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Patterns.Guards;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Phrases.Conditions;
using AgenticAi.Pipeline.Requirements.Rules;
using AgenticAi.Pipeline.Requirements.Rules.Acts;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Obligations;

/// <summary>"IF the number of guests exceeds 12, THEN THE SYSTEM SHALL answer 400": values that are refused whatever is done with them.</summary>
internal sealed class RefusedValuesPattern : IPattern
{
    public string Name => "refused-values";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements.Where(statement => statement.Kind is StatementKind.Sentence or StatementKind.ListItem))
        {
            foreach (var clause in statement.Clauses.Where(clause => clause.Step == ScenarioStep.None && IsRefusal(clause)))
            {
                Read(context, statement, clause);
            }
        }
    }

    private static bool IsRefusal(Clause clause) =>
        Wording.Of(clause) == Polarity.Forbidden
        && clause.Subordinates.Count > 0
        && clause.Subordinates.All(below =>
            below.Connector is Connector.If or Connector.When or Connector.While or Connector.Where or Connector.And or Connector.Or
        );

    private static void Read(InferenceContext context, Statement statement, Clause clause)
    {
        var span = LeadingWords.Cover(statement, clause.Subordinates.Aggregate(clause.Span, (covered, below) => covered.Cover(below.Span)));
        if (statement.IsClaimed(span) || Find(context, clause.Subordinates) is not { } found)
        {
            return;
        }

        var refusal = Refusal.Read([.. statement.Tokens]);
        var isInvalid = refusal.Status is null || refusal.Status == context.Model.Api.Errors.ValidationStatus;
        if (isInvalid && ValueLimit.Of(found.Entity, found.Refused) is { } limit)
        {
            limit.State(context, statement, span);
        }
        else if (SingleRowCondition.Is(found.Refused))
        {
            InvariantWriter.Write(context, statement, span, found.Entity, Formula.Not(found.Refused), refusal);
        }
        else
        {
            var writes = context.Vocabulary.Operations(found.Entity, OperationKind.Create, OperationKind.Replace, OperationKind.Patch).ToList();
            if (writes.Count == 0)
            {
                return;
            }

            var rule = new Rule(new Act(writes, found.Entity), Formula.Not(found.Refused), refusal with { Status = refusal.Status ?? 422 }, span);
            new GuardWriter(context).Write(statement, rule);
        }

        context.Claim(statement, span);
    }

    /// <summary>The one entity whose rows the conditions speak of: by their own values, else over what they point to.</summary>
    private static (Entity Entity, Expression Refused)? Find(InferenceContext context, IReadOnlyList<Clause> conditions)
    {
        var read = (
            from entity in context.Model.Domain.Entities
            let scope = new PhraseScope(context.Model, context.Vocabulary, context.Glossary, new RowReference(entity, Formula.This))
            let condition = ConditionReader.ReadAll(conditions, scope)
            where condition is not null && condition.ToString().Contains("this.", StringComparison.Ordinal)
            select (entity, condition)
        ).ToList();
        var own = read.FindAll(pair => SingleRowCondition.Is(pair.condition));
        return own.Count == 1 ? own[0]
            : own.Count == 0 && read.Count == 1 ? read[0]
            : null;
    }
}
