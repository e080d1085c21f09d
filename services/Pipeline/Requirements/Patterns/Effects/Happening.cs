using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Patterns.Lifecycles;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Requirements.Rules.Acts;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Effects;

/// <summary>What "when a stay becomes `departed`" and "when an order is placed" speak of.</summary>
/// <param name="Operations">Those that make it happen.</param>
/// <param name="State">The state that the row is in then, where the operations may also lead to others.</param>
internal sealed record Happening(Entity Entity, IReadOnlyList<Operation> Operations, string? State)
{
    private static readonly string[] Becoming = ["become", "reach", "turn", "enter", "get", "go", "move", "change", "mark", "set", "be"];

    public static Happening? Of(InferenceContext context, Statement statement, Clause when)
    {
        if (when.Complements.Any(complement => complement.Preposition is not ("to" or "as" or "by" or "into")))
        {
            return null;
        }

        return ByState(context, when)
            ?? (
                ActPhrase.Of(when) is { } phrase && new ActReader(context).Find(phrase, statement) is { } act
                    ? new Happening(act.Entity, act.Operations, null)
                    : null
            );
    }

    private static Happening? ByState(InferenceContext context, Clause when)
    {
        if (
            when.Verb is not { Negated: false } verb
            || !Becoming.Contains(verb.Lemma)
            || EntityNames.Find(context.Model, context.Vocabulary, when.Subject) is not { Lifecycle: { } lifecycle } entity
            || entity.FindAttribute(lifecycle.Attribute) is not { } attribute
        )
        {
            return null;
        }

        var state = Words(when).Select(word => StateMachines.Value(attribute, word)).FirstOrDefault(value => value is not null);
        var moves = lifecycle.Transitions.FindAll(move => move.To == state).SelectMany(move => move.Operations).ToHashSet(StringComparer.Ordinal);
        var operations = context.Model.Api.Operations.FindAll(operation => moves.Contains(operation.Id));
        if (state is null || operations.Count == 0)
        {
            return null;
        }

        var leadsElsewhere = lifecycle.Transitions.Exists(move => move.To != state && move.Operations.Exists(moves.Contains));
        return new Happening(entity, operations, leadsElsewhere ? state : null);
    }

    private static IEnumerable<string> Words(Clause when) =>
        when
            .Attributes.Select(attribute => attribute.Text)
            .Concat(new[] { when.Object?.FullName, when.Complement("to")?.Phrase?.Head, when.Complement("as")?.Phrase?.Head }.OfType<string>());
}
