using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Model.Provenance;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Operations;
using AgenticAi.Pipeline.Requirements.Patterns.Access;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Contradictions;

/// <summary>"Anyone can list boats" beside "Nobody can list boats" or "Only staff can list boats". What is said of some rows only, or of everything at once, contradicts nothing.</summary>
internal sealed class OpenAndClosed : IContradiction
{
    public string Name => "open-and-closed";

    public void Find(InferenceContext context)
    {
        var claims = context
            .Statements.Where(statement => statement.Kind is StatementKind.Sentence or StatementKind.ListItem)
            .SelectMany(statement => statement.AllClauses.Select(clause => Read(context, statement, clause)))
            .OfType<Claim>()
            .ToList();
        foreach (var closed in claims.Where(claim => claim.IsClosed))
        {
            var open = claims.Find(claim =>
                !claim.IsClosed
                && claim.Kind == closed.Kind
                && claim.Entity == closed.Entity
                && (closed.Actors.Count == 0 || claim.Actors.Except(closed.Actors).Any())
            );
            if (open is not null)
            {
                context.AddConflict(
                    ElementId.Entity(closed.Entity.Name),
                    $"Who may {closed.Verb} {context.Vocabulary.PhraseOf(closed.Entity)} is said in two ways.",
                    open.Source,
                    closed.Source
                );
            }
        }
    }

    /// <param name="Actors">Who may; for a closed claim the only ones who may, and nobody when there are none.</param>
    private sealed record Claim(IReadOnlyList<string> Actors, bool IsClosed, OperationKind Kind, Entity Entity, string Verb, SourceSpan Source);

    private static Claim? Read(InferenceContext context, Statement statement, Clause clause)
    {
        if (
            clause
                is not {
                    Verb: { IsCopula: false, Modality: Modality.May or Modality.Can or Modality.Shall } verb,
                    Subject: { } subject,
                    Object: { } thing
                }
            || !IsPlain(clause, thing)
            || context.Vocabulary.Entity(thing) is not { } entity
            || Capability.Kinds(verb.Lemma, clause) is not [var kind, ..]
        )
        {
            return null;
        }

        var isNobody =
            subject.Head.ToLowerInvariant() is "nobody" or "no-one" or "noone"
            || subject.Text.StartsWith("no one", StringComparison.OrdinalIgnoreCase);
        var actors = isNobody ? [] : subject.All.SelectMany(phrase => Actors.Of(context, phrase.FullName, phrase.Head)).ToList();
        return (isNobody || actors.Count > 0) && (isNobody || !verb.Negated)
            ? new Claim(actors, isNobody || subject.Only, kind, entity, verb.Lemma, statement.Locate(clause.Span))
            : null;
    }

    private static bool IsPlain(Clause clause, NounPhrase thing) =>
        clause.Subordinates.Count == 0
        && clause.Complements.Count == 0
        && thing is { Own: false, Modifiers.Count: 0, Determiner: not DeterminerKind.Possessive }
        && thing.All.Count() == 1;
}
