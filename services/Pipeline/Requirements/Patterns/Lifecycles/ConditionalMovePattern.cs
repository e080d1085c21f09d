using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Expressions;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Requirements.Phrases;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Requirements.Phrases.Rows;
using AgenticAi.Pipeline.Requirements.Rules;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Lifecycles;

/// <summary>
/// "When a booked appointment is cancelled less than 24 hours before its start by a patient, mark it `cancelled_late`; otherwise `cancelled`.", "When a member
/// cancels a reservation, set its status to `cancelled`."
/// </summary>
internal sealed class ConditionalMovePattern : IPattern
{
    private static readonly string[] Verbs = ["mark", "set", "become", "change", "move", "make", "get", "turn"];

    public string Name => "conditional-moves";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        var machines = new StateMachines(context);
        foreach (var statement in context.Statements)
        {
            var clauses = statement.Clauses.ToList();
            for (var i = 0; i < clauses.Count; i++)
            {
                var otherwise = i + 1 < clauses.Count && clauses[i + 1].Connector == Connector.Otherwise ? clauses[i + 1] : null;
                Read(context, machines, statement, clauses[i], otherwise);
            }
        }
    }

    private static void Read(InferenceContext context, StateMachines machines, Statement statement, Clause clause, Clause? otherwise)
    {
        if (
            clause.Verb is not { Negated: false } verb
            || !Verbs.Contains(verb.Lemma)
            || StateOf(clause) is not { } state
            || clause.Subordinates is not [{ Verb: { Negated: false } act } when]
            || (act.Passive ? when.Subject : when.Object) is not { } thing
            || EntityNames.Find(context.Model, context.Vocabulary, thing) is not { } entity
            || machines.Find([state, .. From(thing)], entity) is not { } found
            || !IsStatus(clause, found.Attribute)
        )
        {
            return;
        }

        var other = otherwise is null
            ? StateMachines.Value(found.Attribute, WordForms.ResultState(act.Lemma))
            : StateMachines.Value(found.Attribute, StateOf(otherwise) ?? "");
        var condition = Condition(context, when, entity);
        var isAlways = when.Complements.Count == 0 && otherwise is null;
        if ((condition is null && !isAlways) || (otherwise is not null && other is null))
        {
            return;
        }

        var from = From(thing)
            .Select(name => StateMachines.Value(found.Attribute, name)!)
            .DefaultIfEmpty(machines.Of(statement, entity, found.Attribute).Initial);
        foreach (var source in from)
        {
            machines.Add(statement, entity, found.Attribute, source, StateMachines.Value(found.Attribute, state)!, clause.Span).When = condition;
            if (other is not null)
            {
                machines.Add(statement, entity, found.Attribute, source, other, (otherwise ?? clause).Span);
            }
        }

        Bind(context, entity, act.Lemma, [state, other]);
        Permit(context, statement, act.Passive ? when.Complement("by")?.Phrase : when.Subject, entity, act.Lemma);
        context.Claim(statement);
    }

    // "set its priority to `high`" says nothing of where the row stands.
    private static bool IsStatus(Clause clause, Model.Domain.Attribute attribute) =>
        attribute.Name is "status" or "state" or "stage" or "phase"
        && !new[] { clause.Subject, clause.Object }
            .OfType<NounPhrase>()
            .Any(what => what.Possessor is not null && Naming.Words(attribute.Name)[^1] != what.Head);

    // "cancelled ... by a patient": so patients may, for what is theirs.
    private static void Permit(InferenceContext context, Statement statement, NounPhrase? who, Entity entity, string verb)
    {
        var row = new RowReference(entity, Formula.This);
        var scope = new PhraseScope(context.Model, context.Vocabulary, context.Glossary, row);
        if (
            context.Vocabulary.Role(who) is { } role
            && context.Vocabulary.Operation(entity, verb) is { } operation
            && People.Me(scope) is { } me
            && RowLinks.Between(scope, row, me, role.Name) is { } own
        )
        {
            AccessFacts.Grant(context, statement, operation, role.Name, own);
        }
    }

    // Both targets belong to the one act that the condition speaks of; the conditional one is tried first.
    private static void Bind(InferenceContext context, Entity entity, string verb, IReadOnlyList<string?> states)
    {
        var operation =
            context.Vocabulary.Operation(entity, verb)
            ?? (ActionPaths.Of(context, entity) is { } row ? ActionPaths.Add(context, entity, row, verb) : null);
        if (operation is null)
        {
            return;
        }

        var moves = entity.Lifecycle!.Transitions.FindAll(move =>
            states.Any(state => state is not null && Naming.Snake(state) == Naming.Snake(move.To))
        );
        foreach (var move in moves.Where(move => !move.Operations.Contains(operation.Id)))
        {
            move.Operations.Clear();
            move.Operations.Add(operation.Id);
            context.Changed();
        }
    }

    private static Expression? Condition(InferenceContext context, Clause when, Entity entity)
    {
        var row = new RowReference(entity, Formula.This);
        var scope = new PhraseScope(context.Model, context.Vocabulary, context.Glossary, row);
        var parts = when.Complements.Select(complement => ActComplements.Read(complement, scope)).ToList();
        return parts.Count == 0 || parts.Contains(null) ? null : Formula.And(parts);
    }

    private static List<string> From(NounPhrase thing) => [.. thing.Modifiers.Select(modifier => modifier.Text)];

    private static string? StateOf(Clause clause) =>
        clause.Attributes is [{ } attribute]
            ? attribute.Text
            : clause.Complement("as")?.Phrase?.Head
                ?? clause.Complement("to")?.Phrase?.Head
                ?? (clause.Kind == ClauseKind.Fragment ? clause.Subject?.Head : null);
}
