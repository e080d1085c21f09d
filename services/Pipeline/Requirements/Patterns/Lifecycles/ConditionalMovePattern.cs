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
            || (Found(context, machines, thing, [state, .. From(thing)]) ?? OfUse(context, machines, thing, clause.Object, state)) is not { } found
            || !IsStatus(clause, found.Attribute)
        )
        {
            return;
        }

        var entity = found.Entity;
        var other = otherwise is null
            ? StateMachines.Value(found.Attribute, WordForms.ResultState(act.Lemma))
            : StateMachines.Value(found.Attribute, StateOf(otherwise) ?? "");
        var condition = Condition(context, when, entity);
        var isAlways = when.Complements.Count == 0 && otherwise is null;
        if ((condition is null && !isAlways) || (otherwise is not null && other is null))
        {
            return;
        }

        var before = machines.Of(statement, entity, found.Attribute).Transitions.FindAll(move => move.To == other && move.From != state);
        var from = From(thing)
            .Select(name => StateMachines.Value(found.Attribute, name))
            .OfType<string>()
            .DefaultIfEmpty(before.Count == 1 ? before[0].From : entity.Lifecycle!.Initial);
        foreach (var source in from.ToList())
        {
            machines.Add(statement, entity, found.Attribute, source, StateMachines.Value(found.Attribute, state)!, clause.Span).When = condition;
            if (other is not null)
            {
                machines.Add(statement, entity, found.Attribute, source, other, (otherwise ?? clause).Span);
            }
        }

        Bind(context, entity, act.Lemma, [state, other]);
        Permit(context, statement, act.Passive ? when.Complement("by")?.Phrase : when.Subject, entity, act.Lemma);
        var read = otherwise is null ? clause.Span.Cover(when.Span) : clause.Span.Cover(when.Span).Cover(otherwise.Span);
        context.Claim(statement, LeadingWords.Cover(statement, read));
    }

    private static (Entity Entity, Model.Domain.Attribute Attribute)? Found(
        InferenceContext context,
        StateMachines machines,
        NounPhrase thing,
        IReadOnlyList<string> states
    ) => EntityNames.Find(context.Model, context.Vocabulary, thing) is { } entity ? machines.Find(states, entity) : null;

    // "When a machine is returned, mark the rental `returned`": the rental of that machine.
    private static (Entity Entity, Model.Domain.Attribute Attribute)? OfUse(
        InferenceContext context,
        StateMachines machines,
        NounPhrase thing,
        NounPhrase? marked,
        string state
    ) =>
        marked is not null
        && thing.Modifiers.Count == 0
        && EntityNames.Find(context.Model, context.Vocabulary, thing) is { } used
        && EntityNames.Find(context.Model, context.Vocabulary, marked.HeadToken.IsLiteral ? Described(marked) : marked.Name) is { } entity
        && entity.Relations.Exists(relation => relation.IsToOne() && relation.Target == used.Name)
            ? machines.Find([state], entity)
            : null;

    // "the rental `returned`", where the words before the state are the noun.
    private static string Described(NounPhrase marked) => string.Join(' ', marked.Modifiers.Select(modifier => modifier.Text));

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
                ?? (clause.Kind == ClauseKind.Fragment ? clause.Subject?.Head : null)
                ?? clause.Object?.Apposition?.Text
                ?? (clause.Object is { HeadToken.IsLiteral: true } literal ? literal.Head : null);
}
