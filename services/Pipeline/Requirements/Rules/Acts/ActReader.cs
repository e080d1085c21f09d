using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Rules.Acts;

/// <summary>Finds the act of a phrase with the help of what was said before.</summary>
internal sealed class ActReader(InferenceContext context)
{
    private const int Reach = 12;
    private readonly ActFinder _finder = new(context);

    public Act? Find(ActPhrase phrase, Statement statement) =>
        LineActs.Find(context, phrase)
        ?? _finder.Find(phrase.Verb, phrase.Target, phrase.Target is null or { IsPronoun: true } ? About(statement) : null)
        ?? (phrase.Target is null ? SaidBefore(phrase.Verb, statement) : null);

    private Entity? About(Statement statement) =>
        (statement.Subject is { } name ? context.Model.Domain.FindEntity(name) : null) ?? EntityBefore(statement);

    // "It can be renewed": the thing that the sentences before it in the same paragraph speak of.
    private Entity? EntityBefore(Statement statement)
    {
        for (var previous = statement.Previous; previous is not null && previous.Block == statement.Block; previous = previous.Previous)
        {
            var named = previous
                .Clauses.Select(clause => context.Vocabulary.Entity(clause.Subject) ?? context.Vocabulary.Entity(clause.Object))
                .FirstOrDefault(entity => entity is not null);
            if (named is not null)
            {
                return named;
            }
        }

        return null;
    }

    // "refuse new requests" after "when an appointment is requested".
    private Act? SaidBefore(string verb, Statement statement)
    {
        var previous = statement.Previous;
        for (var i = 0; i < Reach && previous is not null; i++, previous = previous.Previous)
        {
            foreach (
                var said in previous
                    .AllClauses.Select(ActPhrase.Of)
                    .OfType<ActPhrase>()
                    .Where(said => said.Verb == verb && said.Target is { IsPronoun: false })
            )
            {
                if (_finder.Find(said.Verb, said.Target, null) is { } act)
                {
                    return act;
                }
            }
        }

        return null;
    }
}
