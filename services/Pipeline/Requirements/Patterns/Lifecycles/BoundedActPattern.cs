using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Specs.Language;
using Attribute = AgenticAi.Pipeline.Model.Domain.Attribute;

namespace AgenticAi.Pipeline.Requirements.Patterns.Lifecycles;

/// <summary>"An order can be cancelled until it has been shipped", "a loan can be approved only while it is requested", "drafts can be published": moves whose states the clause around the act tells.</summary>
internal sealed class BoundedActPattern : IPattern
{
    public string Name => "bounded-acts";

    public Stage Stage => Stage.Behavior;

    public void Apply(InferenceContext context)
    {
        foreach (var statement in context.Statements.Where(statement => statement.Kind is StatementKind.Sentence or StatementKind.ListItem))
        {
            foreach (var clause in statement.Clauses.Where(IsPossible))
            {
                Read(context, statement, clause);
            }
        }
    }

    private static bool IsPossible(Clause clause) =>
        clause
            is {
                Verb: { Passive: true, Negated: false, Only: false, Modality: Modality.Can or Modality.May },
                Subject: { Modifiers.Count: 0, Complements.Count: 0, Relatives.Count: 0, Possessor: null, IsPronoun: false, Conjuncts.Count: 0 },
                Complements.Count: 0,
                Subordinates.Count: <= 1,
            };

    private static void Read(InferenceContext context, Statement statement, Clause clause)
    {
        var subject = clause.Subject!;
        var named = context.Vocabulary.Entity(subject);
        var holder = named ?? (context.Vocabulary.States(subject.Head).ToList() is [var only] ? only.Entity : null);
        if (
            holder is null
            || StateVerbs.Target(holder, clause.Verb!.Lemma) is not { } target
            || target.Attribute is not { Type: AttributeType.Enum, IsList: false } status
        )
        {
            return;
        }

        var from = named is null ? StatesOf(status, subject.Head) : Sources(status, target.Value, clause);
        var machines = new StateMachines(context);
        foreach (var state in from)
        {
            machines.Add(statement, holder, status, state, target.Value, clause.Span);
        }

        if (from.Count > 0)
        {
            context.Claim(statement, clause.Subordinates.Aggregate(clause.Span, (span, below) => span.Cover(below.Span)));
        }
    }

    private static List<string> StatesOf(Attribute status, string word) => StateMachines.Value(status, word) is { } state ? [state] : [];

    /// <summary>Where the act can start; empty when the clause does not tell.</summary>
    private static List<string> Sources(Attribute status, string to, Clause clause)
    {
        var others = status.EnumValues.FindAll(value => value != to);
        if (clause.Subordinates.Count == 0)
        {
            // With two states the other one is all that is left.
            return others.Count == 1 ? others : [];
        }

        var condition = clause.Subordinates[0];
        if (
            condition is not { Subject: { IsPronoun: true }, Complements.Count: 0, Subordinates.Count: 0, Verb: { } verb }
            || StateIn(status, condition) is not { } bound
        )
        {
            return [];
        }

        var before = others.FindAll(value => status.EnumValues.IndexOf(value) < status.EnumValues.IndexOf(bound));
        return (condition.Connector, verb.Negated) switch
        {
            (Connector.Until or Connector.Unless or Connector.OnlyUntil or Connector.Before or Connector.OnlyBefore, false) => before,
            (Connector.AsLongAs or Connector.While or Connector.If or Connector.OnlyIf or Connector.OnlyWhen, true) => before,
            (Connector.AsLongAs or Connector.While or Connector.If or Connector.OnlyIf or Connector.OnlyWhen, false) => bound == to ? [] : [bound],
            _ => [],
        };
    }

    private static string? StateIn(Attribute status, Clause condition) =>
        condition.Attributes is [var state] ? StateMachines.Value(status, state.Text)
        : condition is { Attributes.Count: 0, Object: { } noun, Verb.IsCopula: true } ? StateMachines.Value(status, noun.Head)
        : null;
}
