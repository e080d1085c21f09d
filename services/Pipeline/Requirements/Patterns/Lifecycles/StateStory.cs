using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Lifecycles;

/// <summary>What a sentence tells of a thing's way: "starts as registered, is shipped by a driver, and then delivered", "a submitted permit is approved or rejected by a manager".</summary>
/// <param name="Initial">Null when the sentence does not say how it starts.</param>
internal sealed record StateStory(Entity Entity, string? Initial, IReadOnlyList<StateStory.Step> Steps, TextSpan Span)
{
    /// <summary>One move and who makes it, as far as the sentence says.</summary>
    internal sealed record Step(IReadOnlyList<string> From, string To, NounPhrase? By, TextSpan Span);

    private static readonly string[] Starting = ["start", "begin", "open", "be created"];

    /// <summary>Null unless every clause of the sentence belongs to the story, and somebody is named who moves the thing on.</summary>
    public static StateStory? Of(InferenceContext context, Sentence sentence)
    {
        if (
            sentence.Clauses is not [var first, ..]
            || EntityNames.Find(context.Model, context.Vocabulary, first.Subject) is not { ProfileOf: null } entity
        )
        {
            return null;
        }

        var steps = new List<Step>();
        var initial = Initially(first);
        IReadOnlyList<string> before = initial is null ? [] : [initial];
        foreach (var clause in sentence.Clauses.Skip(initial is null ? 0 : 1))
        {
            if (Target(clause) is not { } target)
            {
                return null;
            }

            var from =
                clause.Connector == Connector.Or && steps.Count > 0 ? steps[^1].From
                : Described(clause) is { Count: > 0 } said ? said
                : before;
            steps.Add(new Step(from, target, clause.Complement("by")?.Phrase ?? (steps.Count > 0 ? steps[^1].By : null), clause.Span));
            before = [target];
        }

        var isTold =
            steps.Count > 0 && steps.TrueForAll(step => step.From.Count > 0) && steps.Exists(step => context.Vocabulary.Role(step.By) is not null);
        return isTold ? new StateStory(entity, initial, steps, sentence.Span) : null;
    }

    private static string? Initially(Clause clause) =>
        clause is { Verb: { Negated: false } verb, Subordinates.Count: 0, Complements: [{ Preposition: "as", Phrase: { } state }] }
        && Starting.Contains(verb.Lemma)
            ? Naming.Snake(state.Head)
            : null;

    private static string? Target(Clause clause) =>
        clause.Subordinates.Count > 0 || clause.IsPartial || clause.Complements.Any(complement => complement.Preposition != "by") ? null
        : clause.Verb is { Passive: true, Negated: false, Past: false, Modality: Modality.None } verb ? WordForms.ResultState(verb.Lemma)
        : clause is { Kind: ClauseKind.Fragment, Verb: null, Subject: null, Attributes: [{ Negated: false } attribute] }
            ? Naming.Snake(attribute.Text)
        : null;

    private static List<string> Described(Clause clause) =>
        [
            .. (clause.Subject?.Modifiers ?? [])
                .Where(modifier => modifier is { Kind: ModifierKind.Participle or ModifierKind.Adjective or ModifierKind.Literal, Negated: false })
                .Select(modifier => Naming.Snake(modifier.Text)),
        ];
}
