using AgenticAi.Pipeline.Model.Api;
using AgenticAi.Pipeline.Model.Domain;
using AgenticAi.Pipeline.Requirements.Inference;
using AgenticAi.Pipeline.Requirements.Phrases.Names;
using AgenticAi.Pipeline.Requirements.Rules.Acts;
using AgenticAi.Pipeline.Specs.Language;

namespace AgenticAi.Pipeline.Requirements.Patterns.Notifications;

/// <summary>Something that happens to a row: a comment on it, a move of it.</summary>
/// <param name="Way">The relations from <c>this</c> of the operations to the row.</param>
internal sealed record Occasion(string Name, IReadOnlyList<Operation> Operations, IReadOnlyList<string> Way)
{
    /// <summary>Null when the noun names nothing that is done to rows of the entity.</summary>
    public static Occasion? Find(InferenceContext context, Entity about, NounPhrase noun)
    {
        var name = Naming.Snake(noun.Name);
        if (EntityNames.Find(context.Model, context.Vocabulary, noun) is { } made)
        {
            var relation = made.Relations.Find(relation => relation.Target == about.Name && relation.IsToOne());
            var creates = context.Vocabulary.Operations(made, OperationKind.Create).ToList();
            return relation is null || creates.Count == 0 ? null : new Occasion(name, creates, [relation.Name]);
        }

        var changes = noun.Head is "change" or "edit" or "update"
            ? context.Vocabulary.Operations(about, OperationKind.Patch, OperationKind.Replace).ToList()
            : [];
        var verb = WordForms.IsVerb(noun.Head) ? noun.Head : WordForms.VerbOfAgent(noun.Head) ?? noun.Head;
        var done = changes.Count > 0 ? changes : new ActFinder(context).Find(verb, null, about)?.Operations ?? [];
        return done.Count == 0 ? null : new Occasion(name, done, []);
    }
}
