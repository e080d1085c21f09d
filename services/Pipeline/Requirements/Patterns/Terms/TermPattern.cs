using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Behavior;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Phrases.Adjectives;
using AgenticAi.Pipeline.Requirements.Phrases.Conditions;
using AgenticAi.Pipeline.Requirements.Phrases.Moments;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Requirements.Phrases.Rows;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Terms;

/// <summary>Words that the text defines: "Members younger than 12 are children", "A loan is overdue when its due date has passed", "cancelled appointments do not count".</summary>
internal sealed class TermPattern : IPattern
{
    public string Name => "terms";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements)
        {
            foreach (var clause in statement.Clauses)
            {
                if ((OfNoun(clause, statement, context) ?? OfAdjective(clause, statement, context) ?? Void(clause, statement, context)) is { } term)
                {
                    Define(context, statement, clause, term);
                }
            }
        }
    }

    private static void Define(InferenceContext context, Statement statement, Clause clause, Term term)
    {
        if (context.Glossary.Define(term))
        {
            context.Changed();
        }

        if (context.Glossary.Find(term.Word, term.Entity)?.Source == term.Source)
        {
            context.Claim(statement, Whole(statement, clause));
            Prove(context, statement, term);
        }
    }

    /// <summary>Rows that do not count give back what they took: each rule over them shows it.</summary>
    private static void Prove(InferenceContext context, Statement statement, Term term)
    {
        if (term.Word == Liveness.VoidTerm && context.Model.Domain.FindEntity(term.Entity)?.Lifecycle is { } lifecycle)
        {
            var guards = context
                .Model.Api.Operations.Where(operation => operation.Kind == OperationKind.Create)
                .SelectMany(operation => operation.Guards);
            context.Derive(
                statement,
                guards
                    .Where(guard => FreedRows.Of(guard, term.Entity, lifecycle.Attribute) is not null)
                    .Select(guard => ElementId.Guard(guard.Id) + "#freed")
            );
        }
    }

    // "Members younger than 12 are children."
    private static Term? OfNoun(Clause clause, Statement statement, InferenceContext context)
    {
        if (
            clause
                is not {
                    Verb: { IsCopula: true, Negated: false, Modality: Modality.None },
                    Subject: { IsPlural: true } subject,
                    Object: { IsPlural: true, Conjuncts.Count: 0 } noun,
                    Complements.Count: 0
                }
            || Described(subject, context) is not { } described
            || context.Vocabulary.Entity(noun) is not null
        )
        {
            return null;
        }

        return new Term(noun.FullName, described.Entity, described.Condition, statement.Locate(clause.Span));
    }

    // "A loan is overdue when its due date has passed and it has not been returned."
    private static Term? OfAdjective(Clause clause, Statement statement, InferenceContext context)
    {
        if (
            clause
                is not {
                    Verb: { IsCopula: true, Negated: false, Modality: Modality.None },
                    Attributes: [{ Negated: false } word],
                    Subject: { } subject,
                    Object: null,
                    Complements.Count: 0
                }
            || EntityNames.Find(context.Model, context.Vocabulary, subject) is not { } entity
            || entity.FindValue(word.Text) is not null
            || clause.Under(Connector.If, Connector.When, Connector.Once, Connector.While, Connector.And, Connector.Or, Connector.AsLongAs).ToList()
                is not { Count: > 0 } conditions
            || conditions.Count != clause.Subordinates.Count
        )
        {
            return null;
        }

        var row = new RowReference(entity, Formula.This);
        var scope = new PhraseScope(context.Model, context.Vocabulary, context.Glossary, row);
        return ConditionReader.ReadAll(conditions, scope) is { } condition
            ? new Term(word.Text.ToLowerInvariant(), entity.Name, condition, statement.Locate(clause.Span))
            : null;
    }

    // "WHERE an appointment is `cancelled`, treat its time as free"; "cancelled bookings do not count".
    private static Term? Void(Clause clause, Statement statement, InferenceContext context)
    {
        if (
            clause.Verb is { Lemma: "treat" or "consider" or "regard", Negated: false }
                && clause.Complement("as")?.Phrase?.Head is "free" or "available" or "void"
            || clause.Verb is { Lemma: "treat" or "consider" or "free" or "release" }
                && clause.Attributes.Any(attribute => attribute.Lemma is "free" or "available")
        )
        {
            var condition = clause.Subordinates.FirstOrDefault(subordinate =>
                subordinate.Connector is Connector.Where or Connector.When or Connector.If or Connector.While
            );
            return condition?.Subject is { } subject && VoidStates(condition, subject, context) is { } states
                ? new Term(Liveness.VoidTerm, states.Entity, states.Condition, statement.Locate(clause.Span))
                : null;
        }

        return
            clause is { Verb: { Lemma: "count" or "block" or "occupy" or "take up" or "reserve" or "hold", Negated: true }, Subject: { } rows }
            && (clause.Object is null ? clause.Verb.Lemma is "count" or "block" : IsTaken(clause.Object, rows, context))
            && Described(rows, context) is { } described
            ? new Term(Liveness.VoidTerm, described.Entity, described.Condition, statement.Locate(clause.Span))
            : null;
    }

    // "block the court", "occupy the time": what other rows of the kind could have.
    private static bool IsTaken(NounPhrase taken, NounPhrase rows, InferenceContext context) =>
        taken is { Modifiers.Count: 0, Complements.Count: 0, Relatives.Count: 0, Possessor: null or { IsPronoun: true } }
        && (
            taken.Head is "time" or "slot" or "period" or "date"
            || EntityNames.Find(context.Model, context.Vocabulary, taken) is { } thing
                && EntityNames
                    .Find(context.Model, context.Vocabulary, rows)
                    ?.Relations.Exists(relation => relation.IsToOne() && relation.Target == thing.Name) == true
        );

    private static (string Entity, Expression Condition)? VoidStates(Clause condition, NounPhrase subject, InferenceContext context)
    {
        if (EntityNames.Find(context.Model, context.Vocabulary, subject) is not { } entity)
        {
            return null;
        }

        var row = new RowReference(entity, Formula.This);
        var scope = new PhraseScope(context.Model, context.Vocabulary, context.Glossary, row);
        return ConditionReader.OfRow(condition, row, scope) is { } read ? (entity.Name, read) : null;
    }

    private static (string Entity, Expression Condition)? Described(NounPhrase phrase, InferenceContext context)
    {
        if (EntityNames.Find(context.Model, context.Vocabulary, phrase) is not { } entity)
        {
            return null;
        }

        var row = new RowReference(entity, Formula.This);
        var scope = new PhraseScope(context.Model, context.Vocabulary, context.Glossary, row);
        return Qualifiers.Read(phrase, row, scope) is { } condition && condition != Formula.True ? (entity.Name, condition) : null;
    }

    private static TextSpan Whole(Statement statement, Clause clause)
    {
        var span = clause.Subordinates.Aggregate(clause.Span, (covered, below) => covered.Cover(below.Span));
        return statement.Clauses.Count() == 1 ? new TextSpan(0, statement.Text.Length) : span;
    }
}
