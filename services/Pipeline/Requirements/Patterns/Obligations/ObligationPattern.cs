using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Patterns.Guards;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Phrases.Conditions;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Requirements.Phrases.Rows;
using AgenticAi.Pipeline.Requirements.Rules;
using AgenticAi.Pipeline.Requirements.Rules.Acts;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Obligations;

/// <summary>What must be so: "`salesEndAt` must not be after `startsAt`", "end after start", "The assignee must be a member of the project", "Two bookings of a room must not overlap".</summary>
internal sealed class ObligationPattern : IPattern
{
    public string Name => "obligations";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements.Where(statement => statement.Kind is StatementKind.Sentence or StatementKind.ListItem))
        {
            foreach (
                var clause in statement.Clauses.Where(clause =>
                    clause.Step == ScenarioStep.None && !clause.IsPartial && !statement.IsClaimed(clause.Span)
                )
            )
            {
                Read(context, statement, clause);
            }
        }
    }

    private static void Read(InferenceContext context, Statement statement, Clause clause)
    {
        var isDemand =
            clause.Verb is { Modality: Modality.Must or Modality.Shall or Modality.Should or Modality.May or Modality.Can } verb
            && (verb.Modality is not (Modality.May or Modality.Can) || verb.Negated || IsNegated(clause));
        var isTerse = clause is { Kind: ClauseKind.Fragment, Comparison: { Left: not null } };
        if ((!isDemand && !isTerse) || clause.Subject is null)
        {
            return;
        }

        foreach (var entity in Candidates(context, statement, clause))
        {
            var row = new RowReference(entity, Formula.This);
            var scope = new PhraseScope(context.Model, context.Vocabulary, context.Glossary, row);
            if ((IsTogether(clause) ? Together(clause, row, scope) : Condition(clause, scope)) is { } condition && ElementsOf(condition))
            {
                Write(context, statement, clause, entity, WhenGiven(clause.Subject, entity, condition));
                return;
            }
        }
    }

    // The condition is about the row at hand, not only about constants.
    private static bool ElementsOf(Expression condition) => condition.ToString().Contains("this.", StringComparison.Ordinal);

    private static bool IsNegated(Clause clause) => clause.Comparison is not null;

    // What is not there need not be so: an issue may have no assignee.
    private static Expression WhenGiven(NounPhrase subject, Entity entity, Expression condition) =>
        entity.FindRelationByWords(subject.FullName) is { Required: false } relation && relation.IsToOne()
            ? Formula.Or(Formula.Equal(Formula.This.Then(relation.Name), Formula.Null), condition)!
            : condition;

    private static Expression? Condition(Clause clause, PhraseScope scope)
    {
        var conditions = clause.Under(Connector.If, Connector.When, Connector.While, Connector.Where).ToList();
        if (conditions.Count != clause.Subordinates.Count)
        {
            return null;
        }

        var plain = clause.Verb is { } verb ? clause with { Verb = verb with { Modality = Modality.None }, Subordinates = [] } : clause;
        var what = plain.Comparison is { Left: not null } comparison
            ? Comparisons.OfValues(comparison, scope) ?? ConditionReader.Read(plain, scope)
            : ConditionReader.Read(plain, scope);
        var when = conditions.Count == 0 ? Formula.True : ConditionReader.ReadAll(conditions, scope);
        return what is null || when is null ? null
            : when == Formula.True ? what
            : Formula.Or(Formula.Not(when), what);
    }

    private static bool IsTogether(Clause clause) =>
        clause is { Verb: { Negated: true, Lemma: "overlap" or "collide" or "clash" or "conflict" }, Subject.IsPlural: true, Object: null };

    // "Two bookings of a room must not overlap."
    private static Expression? Together(Clause clause, RowReference row, PhraseScope scope)
    {
        var subject = clause.Subject!;
        if (scope.EntityNamed(subject.Name)?.Name != row.Entity.Name)
        {
            return null;
        }

        var rows = scope.All(row.Entity);
        var other = new RowReference(row.Entity, rows.Row);
        var per = SingleRow.Possessor(subject) ?? subject.Complement("for")?.Phrase ?? subject.Complement("in")?.Phrase;
        Expression? same = null;
        if (per is not null)
        {
            var parent = scope.EntityNamed(per.Name) is { } named
                ? People.ReachedFrom(scope, row, named, per.Name)
                : SingleRow.Member(row, per, scope);
            same = parent is null ? null : RowLinks.Between(scope, other, parent);
            if (same is null)
            {
                return null;
            }
        }

        return Overlap.Between(other, scope) is { } shared ? Formula.Not(Formula.Aggregate(AggregateKind.Exists, rows.With(same, shared))) : null;
    }

    private static IEnumerable<Entity> Candidates(InferenceContext context, Statement statement, Clause clause)
    {
        var named = new[]
        {
            EntityNames.Find(context.Model, context.Vocabulary, SingleRow.Possessor(clause.Subject!)),
            EntityNames.Find(context.Model, context.Vocabulary, clause.Subject),
            statement.Subject is { } name ? context.Model.Domain.FindEntity(name) : null,
        };
        var operations = statement
            .Operations.Select(context.Model.Api.FindOperation)
            .Select(operation => operation?.Entity is { } entity ? context.Model.Domain.FindEntity(entity) : null);
        var known = named.Concat(operations).OfType<Entity>().Distinct().ToList();
        var members = context.Model.Domain.Entities.Where(entity => HasSubject(entity, clause.Subject!)).ToList();
        return members.Count == 1 ? known.Concat(members).Distinct() : known;
    }

    private static bool HasSubject(Entity entity, NounPhrase subject) =>
        (subject.HeadToken.IsLiteral || subject.Determiner == DeterminerKind.Definite || subject.Modifiers.Count > 0)
        && (
            NameMatch.Score(
                Naming.Words(subject.FullName),
                (
                    entity
                        .Attributes.Select(attribute => attribute.Name)
                        .FirstOrDefault(name => Naming.Phrase(name) == Naming.Phrase(subject.FullName))
                    ?? entity
                        .Attributes.Find(attribute =>
                            Naming.Phrase(attribute.Name).StartsWith(Naming.Phrase(subject.FullName) + " of ", StringComparison.Ordinal)
                        )
                        ?.Name
                ) ?? ""
            ) > 0
            || entity.Relations.Exists(relation => Naming.Phrase(relation.Name) == Naming.Phrase(subject.FullName))
        );

    private static void Write(InferenceContext context, Statement statement, Clause clause, Entity entity, Expression condition)
    {
        var span =
            statement.Clauses.Count() == 1
                ? new TextSpan(0, statement.Text.Length)
                : clause.Subordinates.Aggregate(clause.Span, (covered, below) => covered.Cover(below.Span));
        var refusal = Refusal.Read([.. statement.Tokens.Where(token => token.Span.Offset >= span.Offset && token.Span.End <= span.End)]);
        if (SingleRowCondition.Is(condition))
        {
            InvariantWriter.Write(context, statement, span, entity, condition, refusal);
        }
        else
        {
            var writes = context.Vocabulary.Operations(entity, OperationKind.Create, OperationKind.Replace, OperationKind.Patch).ToList();
            if (writes.Count == 0)
            {
                return;
            }

            new GuardWriter(context).Write(
                statement,
                new Rule(new Act(writes, entity), condition, refusal with { Status = refusal.Status ?? StatusOf(condition) }, span)
            );
        }

        context.Claim(statement, span);
    }

    // A conflict with other rows is one of state; anything else is wrong with the request itself.
    private static int StatusOf(Expression condition) =>
        AliasSearch.Aggregates(condition).Any(aggregate => aggregate.Where?.ToString().Contains("overlaps(", StringComparison.Ordinal) == true)
            ? 409
            : 422;
}
